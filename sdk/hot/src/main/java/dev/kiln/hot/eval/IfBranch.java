package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.ValueException;
import java.util.List;

/** Chooses the branch of an {@code if}: the other one is never parsed, so its errors and references do not exist. */
final class IfBranch {

    private final ExpressionParser parser;
    private final CallSite site;

    IfBranch(ExpressionParser parser, CallSite site) {
        this.parser = parser;
        this.site = site;
    }

    Expression of(Node arguments) {
        boolean elseOptional = site.since(HotVersion.V2021_04_16);
        List<Node> items = arguments instanceof ListNode list ? list.items() : List.of();
        if (items.size() != 3 && !(elseOptional && items.size() == 2)) {
            throw new ValueException("Arguments to \"" + site.function()
                    + "\" must be of the form: [condition_name, value_if_true, value_if_false]");
        }
        if (isTrue(items.get(0))) {
            return parser.value(items.get(1), site.trail());
        }
        return items.size() == 2 ? new Literal(Omitted.OMITTED) : parser.value(items.get(2), site.trail());
    }

    private boolean isTrue(Node condition) {
        Expression parsed = parser.condition(condition, site.trail());
        try {
            return parser.conditions().isTrue(parsed.value(ResourceData.NONE));
        } catch (EvaluationException inside) {
            throw inside.during(EvaluationException.Phase.PARSE);
        }
    }
}
