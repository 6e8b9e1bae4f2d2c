package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Functions on single values: choices, conversions, questions about types, numbers. */
final class BasicFunctions {

    private BasicFunctions() {}

    static void register(Functions table) {
        table.function("coalesce", BasicFunctions::coalesce);
        table.function("switch", BasicFunctions::choose);
        table.function("str", call -> text(call.first()));
        table.function("int", BasicFunctions::integer);
        table.function("float", BasicFunctions::real);
        table.function("bool", call -> PythonEquality.truthy(call.first()));
        table.function(
                "abs",
                call -> Operators.compare(call.first(), 0L, "<") < 0
                        ? Operators.signed("-", call.first())
                        : call.first());
        table.function("range", BasicFunctions::range);
        table.function("isString", call -> call.first() instanceof String);
        table.function("isInteger", call -> call.first() instanceof Number && !(call.first() instanceof Double));
        table.function("isNumber", call -> call.first() instanceof Number);
        table.function("isBoolean", call -> call.first() instanceof Boolean);
        table.function("isList", call -> call.first() instanceof List);
        table.function("isDict", call -> call.first() instanceof Map);
        table.both("assert", BasicFunctions::check);
    }

    private static @Nullable Object coalesce(Arguments call) {
        for (Argument argument : call.terms()) {
            Object value = call.evaluate(argument.value());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object choose(Arguments call) {
        for (Argument argument : call.terms()) {
            if (argument.key() == null) {
                throw call.mismatch();
            }
            if (call.interpreter().truthy(call.evaluate(argument.key()))) {
                return call.evaluate(argument.value());
            }
        }
        return null;
    }

    /** A value as YAQL shows it. */
    static String text(@Nullable Object value) {
        return value == null || value instanceof Boolean ? String.valueOf(value) : PythonText.str(value);
    }

    private static Object integer(Arguments call) {
        Object value = call.first();
        return value == null
                ? 0L
                : PythonNumbers.toInt(value)
                        .orElseThrow(() -> new ValueException(
                                "invalid literal for int() with base 10: " + PythonText.repr(value)));
    }

    private static Object real(Arguments call) {
        Object value = call.first();
        if (value instanceof String text) {
            return PythonNumbers.parseFloat(text)
                    .orElseThrow(
                            () -> new ValueException("could not convert string to float: " + PythonText.repr(text)));
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value == null) {
            return 0.0;
        }
        throw call.mismatch();
    }

    private static Object range(Arguments call) {
        boolean onlyStop = !call.has(1, "stop");
        long start = onlyStop ? 0 : call.integer(0, "start", 0);
        long stop = onlyStop ? call.integer(0, "stop", 0) : call.integer(1, "stop", 0);
        long step = call.integer(2, "step", 1);
        if (step == 0) {
            throw new ValueException("range() arg 3 must not be zero");
        }
        return new Lazy(() -> LongStream.iterate(start, i -> step > 0 ? i < stop : i > stop, i -> i + step)
                .mapToObj(i -> (Object) i));
    }

    private static @Nullable Object check(Arguments call) {
        if (!call.interpreter().truthy(call.lambda(1, "condition").apply(call.first()))) {
            throw new ValueException(PythonText.str(call.value(2, "message", "Assertion failed")));
        }
        return call.first();
    }
}
