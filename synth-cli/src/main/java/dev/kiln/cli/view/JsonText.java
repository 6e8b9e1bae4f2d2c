package dev.kiln.cli.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;

/** Values as JSON: indented for a whole answer, in one line for a value within other text. */
final class JsonText {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    static String indented(@Nullable Object value) {
        return write(value, true);
    }

    static String oneLine(@Nullable Object value) {
        return write(value, false);
    }

    private static String write(@Nullable Object value, boolean indent) {
        try {
            return (indent ? MAPPER.writer(SerializationFeature.INDENT_OUTPUT) : MAPPER.writer())
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON value: " + value, e);
        }
    }
}
