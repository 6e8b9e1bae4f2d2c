package dev.kiln.engine.group;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers among property values. */
final class Numbers {

    private Numbers() {}

    static int of(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    static int of(Map<?, ?> map, String key, int otherwise) {
        return of(map.get(key), otherwise);
    }

    /** Seconds as milliseconds; nothing when they are negative or no number. */
    static long millis(@Nullable Object seconds) {
        return seconds instanceof Number number ? Math.max(0, Math.round(number.doubleValue() * 1000)) : 0;
    }
}
