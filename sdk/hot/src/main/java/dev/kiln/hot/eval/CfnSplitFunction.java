package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.List;

/** {@code Fn::Split}: the parts of a text between delimiters. */
final class CfnSplitFunction extends FunctionExpression {

    CfnSplitFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        if (items(arguments) == null) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ \",\", \"str1,str2\"]");
        }
    }

    @Override
    Object compute(ResourceData resources) {
        if (argumentsValue(resources) instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof String delimiter
                && list.get(1) instanceof String text) {
            return Collections.unmodifiableList(SplitFunction.split(text, delimiter));
        }
        throw new ValueException("Arguments to \"" + function() + "\" must be a delimiter and a string");
    }
}
