package dev.kiln.engine.run;

import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of values of unknown origin as maps by name. */
final class Maps {

    private Maps() {}

    static Map<String, @Nullable Object> byName(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(PythonText.str(key), value));
        return named;
    }

    /** A value as a map by name; empty when it is none. */
    static Map<String, @Nullable Object> of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? byName(map) : Map.of();
    }
}
