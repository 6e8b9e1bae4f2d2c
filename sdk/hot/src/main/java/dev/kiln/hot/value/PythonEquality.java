package dev.kiln.hot.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==} on resolved values: {@code 1 == 1.0 == True}, everything else by type and content. */
public final class PythonEquality {

    private PythonEquality() {}

    /**
     * Whether two values are equal.
     *
     * @param left a resolved value
     * @param right a resolved value
     * @return true when Python finds them equal
     */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null) {
            return false;
        }
        if (isNumeric(left)) {
            return isNumeric(right) && numbersEqual(left, right);
        }
        if (left instanceof List<?> a) {
            return right instanceof List<?> b && listsEqual(a, b);
        }
        if (left instanceof Map<?, ?> a) {
            return right instanceof Map<?, ?> b && mapsEqual(a, b);
        }
        return left.equals(right);
    }

    /**
     * Python's {@code value in items}.
     *
     * @param items the values to look through
     * @param value the value to look for
     * @return true when one of them is equal to it
     */
    public static boolean contains(Collection<?> items, @Nullable Object value) {
        for (Object item : items) {
            if (equal(item, value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the map has the key, where 1, 1.0 and True are one key.
     *
     * @param map the map
     * @param key the key
     * @return true when it is there
     */
    public static boolean containsKey(Map<?, ?> map, @Nullable Object key) {
        // Maps that Java makes unmodifiable refuse to be asked for null.
        boolean byEquality = key == null || isNumeric(key);
        return byEquality ? contains(map.keySet(), key) : map.containsKey(key);
    }

    /**
     * The value under a key, where 1, 1.0 and True are one key.
     *
     * @param map the map
     * @param key the key
     * @return the value, or null when there is none
     */
    public static @Nullable Object get(Map<?, ?> map, @Nullable Object key) {
        if (key != null && (!isNumeric(key) || map.containsKey(key))) {
            return map.get(key);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (equal(entry.getKey(), key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * Whether Python takes the value for true: not null, false, zero, or empty.
     *
     * @param value a resolved value
     * @return its truth
     */
    public static boolean truthy(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (isNumeric(value)) {
            return !numbersEqual(value, 0L);
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        return !(value instanceof Map<?, ?> map) || !map.isEmpty();
    }

    private static boolean isNumeric(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static boolean numbersEqual(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        return PythonNumbers.isFinite(left) && PythonNumbers.isFinite(right) && PythonNumbers.compare(left, right) == 0;
    }

    private static boolean listsEqual(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mapsEqual(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!containsKey(right, entry.getKey()) || !equal(entry.getValue(), get(right, entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
