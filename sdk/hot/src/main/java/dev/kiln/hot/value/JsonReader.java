package dev.kiln.hot.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text as resolved values, as Python's {@code json.loads} reads it: {@code NaN} allowed, the last of equal keys wins. */
public final class JsonReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonReader() {}

    /**
     * Reads one value.
     *
     * @param text the JSON text
     * @return the value
     * @throws ValueException when the text is not JSON; the message says where
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new ValueException("Expecting value: line 1 column 1 (char 0)");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new ValueException(
                        "Extra data: line " + parser.currentLocation().getLineNr());
            }
            return value;
        } catch (IOException problem) {
            throw new ValueException(
                    String.valueOf(problem.getMessage()).lines().findFirst().orElse("not JSON"));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> NodeValues.integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> null;
        };
    }

    private static Map<@Nullable Object, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, value(parser));
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return Collections.unmodifiableList(list);
    }
}
