package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A function of CloudFormation's that the version no longer has: stays a map, and fails validation. */
final class RemovedFunction extends FunctionExpression {

    RemovedFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        return Collections.singletonMap(function(), argumentsValue(resources));
    }

    @Override
    void check(ResourceData resources) {
        throw new ValueException("The template version is invalid: The function " + function()
                + " is not supported in this version of HOT.");
    }
}
