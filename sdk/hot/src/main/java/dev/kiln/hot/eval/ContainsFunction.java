package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;

/** {@code contains}: whether a list has an item, or a text a part. */
final class ContainsFunction extends FunctionExpression {

    private final Expression value;
    private final Expression sequence;

    ContainsFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        List<Expression> items = items(arguments);
        if (items == null || items.isEmpty()) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ \"value1\", [ \"value1\", \"value2\"]]");
        }
        if (items.size() != 2) {
            throw new ValueException(
                    "Arguments to \"" + function() + "\" must be of the form: [value1, [value1, value2]]");
        }
        value = items.get(0);
        sequence = items.get(1);
    }

    @Override
    Object compute(ResourceData resources) {
        Object wanted = value.value(resources);
        Object within = sequence.value(resources);
        if (within instanceof List<?> list) {
            return PythonEquality.contains(list, wanted);
        }
        if (!(within instanceof String text)) {
            throw new ValueException("Second argument to \"" + function() + "\" should be a sequence.");
        }
        if (!(wanted instanceof String part)) {
            throw new ValueException(
                    "'in <string>' requires string as left operand, not " + PythonText.typeName(wanted));
        }
        return text.contains(part);
    }
}
