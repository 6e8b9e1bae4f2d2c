package dev.kiln.hot.eval;

import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code get_param}: a parameter's value, or what a path selects in it. Any failure on the path gives an empty string. */
final class GetParamFunction extends FunctionExpression {

    private final ParameterValues parameters;

    GetParamFunction(CallSite call, Expression arguments, ParameterValues parameters) {
        super(call, arguments);
        this.parameters = parameters;
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        Object value = argumentsValue(resources);
        if (!PythonEquality.truthy(value)) {
            throw new ValueException("Function \"" + function() + "\" must have arguments");
        }
        if (value instanceof String name) {
            return parameters.value(name);
        }
        if (!(value instanceof List<?> list)) {
            throw new ValueException("Argument to \"" + function() + "\" must be string or list");
        }
        if (!(list.get(0) instanceof String name)) {
            throw new ValueException("Parameter name in \"" + function() + "\" must be string");
        }
        Object at = parameters.value(name);
        for (Object step : list.subList(1, list.size())) {
            if (!leads(at, step)) {
                return "";
            }
            at = step(at, step);
        }
        return at;
    }

    private static boolean leads(@Nullable Object at, @Nullable Object step) {
        if (!(step instanceof String) && !(step instanceof Long) && !(step instanceof Boolean)) {
            return false;
        }
        return at instanceof Map<?, ?> map
                ? PythonEquality.containsKey(map, step)
                : Sequences.position(at, index(step)) >= 0;
    }

    private static @Nullable Object step(@Nullable Object at, @Nullable Object step) {
        return at instanceof Map<?, ?> map
                ? PythonEquality.get(map, step)
                : Sequences.at(at, index(step)).orElse(null);
    }

    private static @Nullable Object index(@Nullable Object step) {
        return step instanceof String text ? PythonNumbers.parseInt(text).orElse(null) : step;
    }
}
