package dev.kiln.hot.param;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.value.BooleanText;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a user gave for a parameter into a value of the parameter's type, and a value into text. */
public final class ParameterParser {

    private ParameterParser() {}

    /**
     * Parses a value.
     *
     * @param type the parameter's type
     * @param given what was given, not null
     * @return the value
     * @throws ValueException with Heat's message when it cannot be a value of the type
     */
    public static @Nullable Object parse(ParameterType type, Object given) {
        return switch (type) {
            case STRING -> PythonText.str(given);
            case NUMBER -> PythonNumbers.toNumber(given);
            case BOOLEAN -> BooleanText.parse(given);
            case COMMA_DELIMITED_LIST -> list(given, "Value must be a comma-delimited list string: ");
            case JSON -> json(given);
        };
    }

    /**
     * A value as text, as Heat shows it and puts it into requests.
     *
     * @param type the parameter's type
     * @param value the parsed value
     * @return the text
     */
    public static String text(ParameterType type, @Nullable Object value) {
        if (type == ParameterType.JSON) {
            return JsonText.of(value);
        }
        return value instanceof List<?> list
                ? list.stream().map(PythonText::str).collect(Collectors.joining(","))
                : PythonText.str(value);
    }

    static List<@Nullable Object> list(Object given, String refusal) {
        List<@Nullable Object> items = new ArrayList<>();
        if (given instanceof List<?> list) {
            list.forEach(item -> items.add(PythonText.str(item)));
        } else if (given instanceof String text) {
            if (!text.isEmpty()) {
                Collections.addAll(items, text.split(",", -1));
            }
        } else {
            throw new ValueException(refusal + "'" + PythonText.typeName(given) + "' object has no attribute 'split'");
        }
        return Collections.unmodifiableList(items);
    }

    private static @Nullable Object json(Object given) {
        if (!(given instanceof String text)) {
            return withStringKeys(given);
        }
        if (text.isEmpty()) {
            return text;
        }
        try {
            return JsonReader.read(text);
        } catch (ValueException malformed) {
            throw new ValueException("Value must be valid JSON: " + malformed.getMessage());
        }
    }

    /** What a round trip through JSON leaves of data. */
    private static @Nullable Object withStringKeys(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(JsonText.keyText(key), withStringKeys(item)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(withStringKeys(item)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
