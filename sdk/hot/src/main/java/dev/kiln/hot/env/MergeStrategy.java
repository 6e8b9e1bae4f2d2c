package dev.kiln.hot.env;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a parameter's value of a later file joins that of an earlier one. */
public enum MergeStrategy {
    /** The later value stands. */
    OVERWRITE,
    /** Texts and lists are joined, numbers added, maps joined at their first level. */
    MERGE,
    /** Like {@link #MERGE}, and maps are joined at every level. */
    DEEP_MERGE;

    /**
     * Looks a strategy up by its name in an environment.
     *
     * @param name the name
     * @return the strategy, or empty when there is none of that name
     */
    public static Optional<MergeStrategy> named(@Nullable Object name) {
        for (MergeStrategy strategy : values()) {
            if (strategy.wireName().equals(name)) {
                return Optional.of(strategy);
            }
        }
        return Optional.empty();
    }

    /**
     * The name in an environment.
     *
     * @return for example {@code deep_merge}
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Joins two values.
     *
     * @param parameter the parameter's name, for messages
     * @param type the parameter's type
     * @param before the value of earlier files
     * @param after the value of the later file
     * @return the joined value
     * @throws ValueException when values of the type cannot be joined this way
     */
    @Nullable
    Object join(String parameter, ParameterType type, Object before, Object after) {
        if (this == OVERWRITE) {
            return after;
        }
        return switch (type) {
            case STRING -> PythonText.str(before) + PythonText.str(after);
            case NUMBER -> sum(before, after);
            case COMMA_DELIMITED_LIST -> lists(before, after);
            case JSON -> maps(map(parameter, before), map(parameter, after));
            case BOOLEAN ->
                throw new ValueException(
                        "Invalid merge strategy '" + wireName() + "' for parameter '" + parameter + "'.");
        };
    }

    private static Object sum(Object before, Object after) {
        Object left = PythonNumbers.toNumber(before);
        Object right = PythonNumbers.toNumber(after);
        if (left instanceof Double || right instanceof Double) {
            return ((Number) left).doubleValue() + ((Number) right).doubleValue();
        }
        BigDecimal sum = PythonNumbers.exact(left).add(PythonNumbers.exact(right));
        return NodeValues.integer(sum.toBigIntegerExact());
    }

    private static Object lists(Object before, Object after) {
        if (before instanceof String left && after instanceof String right) {
            return left.isEmpty() ? right : right.isEmpty() ? left : left + "," + right;
        }
        List<@Nullable Object> joined = new ArrayList<>(items(before));
        joined.addAll(items(after));
        return Collections.unmodifiableList(joined);
    }

    private static List<?> items(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        String text = PythonText.str(value);
        return text.isEmpty() ? List.of() : List.of((Object[]) text.split(",", -1));
    }

    private static Map<?, ?> map(String parameter, Object value) {
        Object data = value instanceof String text ? JsonReader.read(text) : value;
        if (data instanceof Map<?, ?> map) {
            return map;
        }
        throw new ValueException("The values of parameter '" + parameter + "' must be maps to be merged");
    }

    private Map<?, ?> maps(Map<?, ?> before, Map<?, ?> after) {
        Map<@Nullable Object, @Nullable Object> joined = new LinkedHashMap<>(before);
        after.forEach((key, value) ->
                joined.put(key, this == DEEP_MERGE && before.containsKey(key) ? deep(before.get(key), value) : value));
        return Collections.unmodifiableMap(joined);
    }

    private @Nullable Object deep(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> left && after instanceof Map<?, ?> right) {
            return maps(left, right);
        }
        if (before instanceof List<?> left && after instanceof List<?> right) {
            List<@Nullable Object> joined = new ArrayList<>(left);
            joined.addAll(right);
            return Collections.unmodifiableList(joined);
        }
        return before instanceof String left && after instanceof String right ? left + right : after;
    }
}
