package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.List;

/** {@code and} and {@code or}: conditions joined; those after the deciding one are not looked at. */
final class JunctionFunction extends FunctionExpression {

    private final Conditions conditions;
    private final List<Expression> parts;
    private final boolean deciding;

    /**
     * A junction.
     *
     * @param deciding the value of a part that decides: false for {@code and}, true for {@code or}
     */
    JunctionFunction(CallSite call, Expression arguments, Conditions conditions, boolean deciding) {
        super(call, arguments);
        this.conditions = conditions;
        this.deciding = deciding;
        List<Expression> items = items(arguments);
        if (items == null) {
            throw new ValueException("Arguments to \"" + function() + "\" must be a list of conditions");
        }
        if (items.size() < 2) {
            throw new ValueException("The minimum number of condition arguments to \"" + function() + "\" is 2.");
        }
        parts = items;
    }

    @Override
    Object compute(ResourceData resources) {
        for (Expression part : parts) {
            if (conditions.isTrue(part.value(resources)) == deciding) {
                return deciding;
            }
        }
        return !deciding;
    }
}
