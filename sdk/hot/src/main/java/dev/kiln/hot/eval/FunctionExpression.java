package dev.kiln.hot.eval;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function call whose arguments have been parsed. Subclasses check the shape of the arguments in their constructors. */
abstract class FunctionExpression implements Expression {

    private final String function;
    private final Trail trail;
    private final Expression arguments;

    /**
     * A call.
     *
     * @param call what is called, and where
     * @param arguments the parsed arguments
     */
    FunctionExpression(CallSite call, Expression arguments) {
        this.function = call.function();
        this.trail = call.trail();
        this.arguments = arguments;
    }

    /**
     * Computes the value.
     *
     * @param resources what is known of the resources
     * @return the resolved value
     * @throws ValueException in Heat's words; the place is added here
     */
    abstract @Nullable Object compute(ResourceData resources);

    /**
     * Checks beyond the arguments' own.
     *
     * @param resources what is known of the resources
     * @throws ValueException in Heat's words; the place is added here
     */
    void check(ResourceData resources) {}

    @Override
    public final @Nullable Object resolve(ResourceData resources) {
        try {
            return compute(resources);
        } catch (EvaluationException placed) {
            throw placed;
        } catch (ValueException refused) {
            throw at(refused);
        }
    }

    @Override
    public final void validate(ResourceData resources) {
        arguments.validate(resources);
        try {
            check(resources);
        } catch (EvaluationException placed) {
            throw placed;
        } catch (ValueException refused) {
            throw at(refused);
        }
    }

    private EvaluationException at(ValueException refused) {
        return new EvaluationException(
                EvaluationException.Phase.RESOLVE, trail.path(), String.valueOf(refused.getMessage()));
    }

    @Override
    public void references(ReferenceVisitor references) {
        arguments.references(references);
    }

    /** Where the call stands: the map whose only key is the function. */
    final TemplatePath place() {
        TemplatePath path = trail.path();
        return path.parent().orElse(path);
    }

    final String function() {
        return function;
    }

    final Expression arguments() {
        return arguments;
    }

    /** The value of all arguments. */
    final @Nullable Object argumentsValue(ResourceData resources) {
        return arguments.value(resources);
    }

    static boolean isFunction(Expression expression) {
        return expression instanceof FunctionExpression;
    }

    /** The items when the arguments are written as a list, else null. */
    static @Nullable List<Expression> items(Expression arguments) {
        return arguments instanceof ListExpression list ? list.items() : null;
    }

    /** Whether Python would call the value a sequence other than text. */
    static boolean isList(@Nullable Object value) {
        return value instanceof List;
    }

    static boolean isMap(@Nullable Object value) {
        return value instanceof Map;
    }
}
