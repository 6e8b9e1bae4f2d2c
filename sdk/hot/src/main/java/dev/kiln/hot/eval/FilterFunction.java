package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code filter}: a list without the given values. */
final class FilterFunction extends FunctionExpression {

    private final Expression values;
    private final Expression sequence;

    FilterFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        List<Expression> items = items(arguments);
        if (items == null) {
            throw new ValueException("Argument to \"" + function() + "\" must be a list");
        }
        if (items.size() != 2) {
            throw new ValueException(
                    "\"" + function() + "\" expected 2 arguments of the form [values, sequence] but got " + items.size()
                            + " arguments instead");
        }
        values = items.get(0);
        sequence = items.get(1);
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        Object list = sequence.value(resources);
        if (!PythonEquality.truthy(list)) {
            return list;
        }
        if (!(list instanceof List<?> items)) {
            throw new ValueException("\"" + function() + "\" only works with lists");
        }
        Object unwanted = values.value(resources);
        if (!PythonEquality.truthy(unwanted)) {
            return list;
        }
        if (!(unwanted instanceof List<?> dropped)) {
            throw new ValueException("\"" + function() + "\" filters a list of values");
        }
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : items) {
            if (!PythonEquality.contains(dropped, item)) {
                kept.add(item);
            }
        }
        return Collections.unmodifiableList(kept);
    }
}
