package dev.kiln.engine.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a Java program as a request in JSON would bring them: whole numbers are {@code Long}, others {@code Double}. */
public final class PlainValues {

    private PlainValues() {}

    /**
     * A value as JSON has it.
     *
     * @param value maps, collections, texts, numbers, truth values and null, nested at will
     * @return a copy in which each number has the one class that the engine knows for it
     */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return Double.valueOf(number.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, of(item)));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(of(item)));
            return copy;
        }
        return value;
    }

    /**
     * Values by name as JSON has them.
     *
     * @param values the values
     * @return a copy, of which the order is the same
     */
    static Map<String, @Nullable Object> ofAll(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, of(value)));
        return copy;
    }
}
