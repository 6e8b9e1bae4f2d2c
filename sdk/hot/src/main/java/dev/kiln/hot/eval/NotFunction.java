package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;

/** {@code not}: the opposite of a condition. */
final class NotFunction extends FunctionExpression {

    private final Conditions conditions;

    NotFunction(CallSite call, Expression arguments, Conditions conditions) {
        super(call, arguments);
        this.conditions = conditions;
        if (arguments instanceof Literal literal && literal.constant() == null) {
            throw new ValueException("Argument to \"" + function() + "\" must be a condition");
        }
    }

    @Override
    Object compute(ResourceData resources) {
        return !conditions.isTrue(argumentsValue(resources));
    }
}
