package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.List;

/** {@code equals}: whether two values are equal as Python compares them. */
final class EqualsFunction extends FunctionExpression {

    private final Expression left;
    private final Expression right;

    EqualsFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        List<Expression> items = items(arguments);
        if (items == null || items.size() != 2) {
            throw new ValueException("Arguments to \"" + function() + "\" must be of the form: [value_1, value_2]");
        }
        left = items.get(0);
        right = items.get(1);
    }

    @Override
    Object compute(ResourceData resources) {
        return PythonEquality.equal(left.value(resources), right.value(resources));
    }
}
