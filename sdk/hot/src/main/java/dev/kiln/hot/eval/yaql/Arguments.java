package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of one call: evaluated when a function asks for them, so that a lambda is not evaluated before its time. */
final class Arguments {

    private final Interpreter interpreter;
    private final Scope scope;
    private final String name;
    private final boolean hasReceiver;
    private final @Nullable Object receiver;
    private final List<Argument> given;

    Arguments(
            Interpreter interpreter,
            Scope scope,
            String name,
            boolean hasReceiver,
            @Nullable Object receiver,
            List<Argument> given) {
        this.interpreter = interpreter;
        this.scope = scope;
        this.name = name;
        this.hasReceiver = hasReceiver;
        this.receiver = receiver;
        this.given = given;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** The arguments as written, without the receiver. */
    List<Argument> terms() {
        return given;
    }

    int count() {
        return given.size() + (hasReceiver ? 1 : 0);
    }

    /** An argument by position or name, or null when it is not given. */
    private @Nullable Argument find(int position, String parameter) {
        for (Argument argument : given) {
            if (parameter.equals(argument.name())) {
                return argument;
            }
        }
        int index = position - (hasReceiver ? 1 : 0);
        return index >= 0 && index < given.size() && given.get(index).key() == null ? given.get(index) : null;
    }

    boolean has(int position, String parameter) {
        return (position == 0 && hasReceiver) || find(position, parameter) != null;
    }

    @Nullable
    Object value(int position, String parameter) {
        if (position == 0 && hasReceiver) {
            return receiver;
        }
        Argument argument = find(position, parameter);
        if (argument == null) {
            throw mismatch();
        }
        return interpreter.evaluate(argument.value(), scope);
    }

    @Nullable
    Object value(int position, String parameter, @Nullable Object otherwise) {
        return has(position, parameter) ? value(position, parameter) : otherwise;
    }

    @Nullable
    Object first() {
        return value(0, "");
    }

    String text(int position, String parameter) {
        if (value(position, parameter) instanceof String text) {
            return text;
        }
        throw mismatch();
    }

    int integer(int position, String parameter, int otherwise) {
        Object value = value(position, parameter, (long) otherwise);
        if (value instanceof Long number && Math.abs(number) <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        throw mismatch();
    }

    /** The elements of the first argument. */
    Stream<@Nullable Object> elements() {
        return interpreter.elements(first(), this);
    }

    /** Refuses a first argument that has no elements, without looking at any. */
    void checkCollection() {
        if (!(first() instanceof List) && !(first() instanceof Map) && !(first() instanceof Lazy)) {
            throw mismatch();
        }
    }

    Lambda lambda(int position, String parameter) {
        Argument argument = find(position, parameter);
        if (argument == null) {
            throw mismatch();
        }
        return values -> interpreter.evaluate(argument.value(), scope.with(Arrays.asList(values)));
    }

    Lambda lambda(int position, String parameter, Lambda otherwise) {
        return find(position, parameter) == null ? otherwise : lambda(position, parameter);
    }

    /** All values in order, the receiver first. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        if (hasReceiver) {
            values.add(receiver);
        }
        for (Argument argument : given) {
            values.add(interpreter.evaluate(argument.value(), scope));
        }
        return values;
    }

    @Nullable
    Object evaluate(Term term) {
        return interpreter.evaluate(term, scope);
    }

    ValueException mismatch() {
        return new ValueException(
                "No " + (hasReceiver ? "method" : "function") + " \"" + name + "\" matches supplied arguments");
    }
}
