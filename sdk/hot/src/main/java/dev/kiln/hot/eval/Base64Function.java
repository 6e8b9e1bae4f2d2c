package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;

/** {@code Fn::Base64}: its argument unchanged, as Nova encodes what it gets. */
final class Base64Function extends FunctionExpression {

    Base64Function(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    Object compute(ResourceData resources) {
        if (argumentsValue(resources) instanceof String text) {
            return text;
        }
        throw new ValueException("\"" + function() + "\" argument must be a string");
    }
}
