package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code map_replace}: a map with keys renamed and values exchanged. */
final class MapReplaceFunction extends FunctionExpression {

    MapReplaceFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof List<?> list) || list.size() != 2) {
            throw misused();
        }
        Map<?, ?> input = map(list.get(0));
        Map<?, ?> replacements = map(list.get(1));
        for (Object key : replacements.keySet()) {
            if (!"keys".equals(key) && !"values".equals(key)) {
                throw misused();
            }
        }
        Map<?, ?> keys = map(replacements.get("keys"));
        Map<?, ?> values = map(replacements.get("values"));
        Map<@Nullable Object, @Nullable Object> output = new LinkedHashMap<>();
        input.forEach((key, value) -> {
            Object renamed = PythonEquality.get(keys, key);
            if (renamed == null) {
                renamed = key;
            } else if (PythonEquality.containsKey(input, renamed) && !PythonEquality.equal(renamed, key)) {
                throw collision(renamed, "input");
            } else if (PythonEquality.containsKey(output, renamed)) {
                throw collision(renamed, "output");
            }
            output.put(renamed, exchanged(value, values));
        });
        return Collections.unmodifiableMap(output);
    }

    private static @Nullable Object exchanged(@Nullable Object value, Map<?, ?> values) {
        boolean hashable = !isList(value) && !isMap(value);
        return hashable && PythonEquality.containsKey(values, value) ? PythonEquality.get(values, value) : value;
    }

    private static ValueException collision(Object key, String where) {
        return new ValueException(
                "key replacement " + PythonText.str(key) + " collides with a key in the " + where + " map");
    }

    private Map<?, ?> map(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new ValueException("Incorrect arguments: to \"" + function()
                + "\", arguments must be a list of maps. Example:  " + example());
    }

    private ValueException misused() {
        return new ValueException("Incorrect arguments to \"" + function() + "\" should be: " + example());
    }

    private String example() {
        return "\"" + function()
                + "\" : [ { \"key1\": \"val1\" }, {\"keys\": {\"key1\": \"key2\"}, \"values\": {\"val1\": \"val2\"}}]";
    }
}
