package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code map_merge}: one map of many, later entries winning; nulls are skipped. */
final class MapMergeFunction extends FunctionExpression {

    private static final int SHOWN = 200;

    MapMergeFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    Object compute(ResourceData resources) {
        Object value = argumentsValue(resources);
        if (value instanceof String text && !text.isEmpty()) {
            throw notAMap(text.substring(0, 1));
        }
        if (!(value instanceof List<?> list)) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ { \"key1\": \"val1\" }, { \"key2\": \"val2\" } ]");
        }
        Map<@Nullable Object, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                merged.putAll(map);
            } else if (item != null) {
                throw notAMap(item);
            }
        }
        return Collections.unmodifiableMap(merged);
    }

    private static ValueException notAMap(Object item) {
        String shown = PythonText.repr(item);
        return new ValueException("Incorrect arguments: Items to merge must be maps. "
                + shown.substring(0, Math.min(SHOWN, shown.length())) + " is type <class '" + PythonText.typeName(item)
                + "'> instead of a dict");
    }
}
