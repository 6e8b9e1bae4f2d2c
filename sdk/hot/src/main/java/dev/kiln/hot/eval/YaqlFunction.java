package dev.kiln.hot.eval;

import dev.kiln.hot.eval.yaql.YaqlExpression;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code yaql}: an expression of the YAQL language over data. */
final class YaqlFunction extends FunctionExpression {

    private final Expression expression;
    private final Expression data;

    /** Expressions are nearly always literal, so they are parsed once. */
    private final @Nullable YaqlExpression literal;

    private final @Nullable ValueException malformed;

    YaqlFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        if (!(arguments instanceof MapExpression map)) {
            throw new ValueException("Arguments to \"" + function() + "\" must be a map.");
        }
        Expression given = map.get("expression");
        Expression givenData = map.get("data");
        if (given == null || map.entries().size() > (givenData == null ? 1 : 2)) {
            throw new ValueException(PythonText.repr("\"" + function() + "\" syntax should be " + function() + ":\n"
                    + "              expression: $.data.var1.sum()\n"
                    + "              data:\n"
                    + "                var1: [3, 2, 1]"));
        }
        expression = given;
        data = givenData == null ? new MapExpression(Map.of()) : givenData;
        YaqlExpression parsed = null;
        ValueException problem = null;
        if (given instanceof Literal text) {
            try {
                parsed = parse(text.constant());
            } catch (ValueException refused) {
                problem = refused;
            }
        }
        literal = parsed;
        malformed = problem;
    }

    private static YaqlExpression parse(@Nullable Object text) {
        if (!(text instanceof String expression)) {
            throw new ValueException("Bad expression " + PythonText.str(text) + ".");
        }
        try {
            return YaqlExpression.parse(expression);
        } catch (ValueException refused) {
            throw new ValueException("Bad expression " + refused.getMessage() + ".");
        }
    }

    @Override
    void check(ResourceData resources) {
        if (malformed != null) {
            throw malformed;
        }
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        check(resources);
        YaqlExpression statement = literal == null ? parse(expression.value(resources)) : literal;
        Map<String, @Nullable Object> root = new HashMap<>();
        root.put("data", data.value(resources));
        return statement.evaluate(Collections.unmodifiableMap(root));
    }
}
