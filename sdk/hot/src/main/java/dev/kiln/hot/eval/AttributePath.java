package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonEquality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selection inside the value of an attribute. Source: SEMANTICS section 3, get_attr. */
public final class AttributePath {

    private AttributePath() {}

    /**
     * Follows a path: maps by key, lists and strings by integer only.
     *
     * @param value the attribute's value
     * @param path keys and indices
     * @return what is there, or null when the path leads nowhere
     */
    public static @Nullable Object select(@Nullable Object value, List<?> path) {
        Object at = value;
        for (Object step : path) {
            boolean isKey = step instanceof String || step instanceof Long || step instanceof Boolean;
            if (at instanceof Map<?, ?> map && isKey) {
                at = PythonEquality.get(map, step);
            } else if (isKey && !(step instanceof String)) {
                at = Sequences.at(at, step).orElse(null);
            } else {
                return null;
            }
        }
        return at;
    }
}
