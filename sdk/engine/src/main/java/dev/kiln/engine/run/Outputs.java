package dev.kiln.engine.run;

import dev.kiln.engine.api.OutputView;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs of a stack. */
final class Outputs {

    private Outputs() {}

    /** The value of one output; null when there is none of that name. */
    static @Nullable Object value(LiveStack stack, String name) {
        Expression expression = stack.definition().outputs().get(name);
        return expression == null ? null : expression.value(stack.data());
    }

    static List<OutputView> views(LiveStack stack) {
        Map<String, OutputDef> definitions = stack.definition().template().outputs();
        List<OutputView> views = new ArrayList<>();
        stack.definition().outputs().forEach((name, expression) -> {
            OutputDef def = definitions.get(name);
            Node description = def == null ? null : def.description();
            views.add(view(name, description == null ? null : NodeValues.of(description), expression, stack));
        });
        return views;
    }

    private static OutputView view(
            String name, @Nullable Object description, @Nullable Expression expression, LiveStack stack) {
        if (expression == null) {
            return new OutputView(name, description, null, null);
        }
        try {
            return new OutputView(name, description, expression.value(stack.data()), null);
        } catch (EvaluationException placed) {
            return new OutputView(name, description, null, placed.diagnostic().message());
        } catch (ValueException refused) {
            return new OutputView(name, description, null, String.valueOf(refused.getMessage()));
        }
    }
}
