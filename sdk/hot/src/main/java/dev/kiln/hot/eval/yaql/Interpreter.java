package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates terms. One serves one evaluation, whose steps it counts. */
final class Interpreter {

    private final Limits limits = new Limits();

    @Nullable
    Object evaluate(Term term, Scope scope) {
        limits.step();
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        if (term instanceof Term.Variable variable) {
            return scope.get(variable.name());
        }
        if (term instanceof Term.Call call) {
            return call(call, scope);
        }
        if (term instanceof Term.Attribute attribute) {
            Object receiver = evaluate(attribute.receiver(), scope);
            return receiver == null && attribute.safe() ? null : attribute(receiver, attribute.name());
        }
        if (term instanceof Term.Infix infix) {
            return infix(infix, scope);
        }
        if (term instanceof Term.Prefix prefix) {
            Object operand = evaluate(prefix.operand(), scope);
            return prefix.operator().equals("not")
                    ? (Object) !truthy(operand)
                    : Operators.signed(prefix.operator(), operand);
        }
        if (term instanceof Term.Index index) {
            return index(index, scope);
        }
        if (term instanceof Term.Items items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(evaluate(item, scope)));
            return Collections.unmodifiableList(values);
        }
        if (term instanceof Term.Entries entries) {
            return entries(entries.entries(), scope);
        }
        Term.Within within = (Term.Within) term;
        return evaluate(within.body(), context(within.context(), scope));
    }

    private @Nullable Object infix(Term.Infix infix, Scope scope) {
        Object left = evaluate(infix.left(), scope);
        return switch (infix.operator()) {
            case "and" -> truthy(left) ? evaluate(infix.right(), scope) : left;
            case "or" -> truthy(left) ? left : evaluate(infix.right(), scope);
            default -> Operators.apply(infix.operator(), left, evaluate(infix.right(), scope), this);
        };
    }

    private @Nullable Object call(Term.Call call, Scope scope) {
        boolean method = call.receiver() != null;
        Object receiver = call.receiver() == null ? null : evaluate(call.receiver(), scope);
        if (receiver == null && call.safe()) {
            return null;
        }
        Function function = method ? Functions.method(call.name()) : Functions.function(call.name());
        if (function == null) {
            throw new ValueException("Unknown " + (method ? "method" : "function") + " \"" + call.name() + "\"");
        }
        return function.apply(new Arguments(this, scope, call.name(), method, receiver, call.arguments()));
    }

    private @Nullable Object attribute(@Nullable Object receiver, String name) {
        if (receiver instanceof Map<?, ?> map) {
            if (!map.containsKey(name)) {
                throw new ValueException("KeyError: " + PythonText.repr(name));
            }
            return map.get(name);
        }
        if (receiver instanceof List || receiver instanceof Lazy) {
            return new Lazy(() -> elements(receiver).map(element -> attribute(element, name)));
        }
        throw new ValueException("No function \"#operator_.\" matches supplied arguments");
    }

    private @Nullable Object index(Term.Index index, Scope scope) {
        Object collection = evaluate(index.collection(), scope);
        if (collection instanceof Map<?, ?> map) {
            Object key = evaluate(index.index(), scope);
            if (!PythonEquality.containsKey(map, key)) {
                throw new ValueException("KeyError: " + PythonText.repr(key));
            }
            return PythonEquality.get(map, key);
        }
        if (!(collection instanceof List) && !(collection instanceof Lazy)) {
            throw new ValueException("No function \"#indexer\" matches supplied arguments");
        }
        Object position = position(index.index(), scope);
        if (position instanceof Long number) {
            List<?> list = list(collection);
            long at = number < 0 ? number + list.size() : number;
            if (at < 0 || at >= list.size()) {
                throw new ValueException("list index out of range");
            }
            return list.get((int) at);
        }
        return new Lazy(() -> elements(collection)
                .filter(element -> truthy(evaluate(index.index(), scope.with(Collections.singletonList(element))))));
    }

    /** The position that the brackets hold, or null when they hold a condition on elements. */
    private @Nullable Object position(Term index, Scope scope) {
        try {
            return evaluate(index, scope);
        } catch (ValueException onlyForElements) {
            return null;
        }
    }

    private Map<@Nullable Object, @Nullable Object> entries(List<Argument> entries, Scope scope) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Argument entry : entries) {
            if (entry.key() == null) {
                throw new ValueException("No function \"#map\" matches supplied arguments");
            }
            map.put(evaluate(entry.key(), scope), evaluate(entry.value(), scope));
        }
        return Collections.unmodifiableMap(map);
    }

    /** The scope that {@code let} or {@code with} opens. */
    private Scope context(Term.Call call, Scope scope) {
        if (call.receiver() != null
                || !(call.name().equals("let") || call.name().equals("with"))) {
            throw new ValueException("No function \"#operator_->\" matches supplied arguments");
        }
        Map<String, @Nullable Object> variables = new HashMap<>();
        int position = 0;
        for (Argument argument : call.arguments()) {
            position++;
            String name = argument.name();
            variables.put(name == null ? Integer.toString(position) : name, evaluate(argument.value(), scope));
        }
        return scope.with(variables);
    }

    boolean truthy(@Nullable Object value) {
        return value instanceof Lazy || PythonEquality.truthy(value);
    }

    /** The elements of a collection, no more than the limit allows. */
    Stream<@Nullable Object> elements(@Nullable Object collection) {
        if (collection instanceof Lazy lazy) {
            return Limits.limited(lazy.stream());
        }
        if (collection instanceof List<?> list) {
            Limits.checkSize(list.size());
            return new ArrayList<@Nullable Object>(list).stream();
        }
        throw new ValueException("A collection is needed, not " + PythonText.typeName(collection));
    }

    Stream<@Nullable Object> elements(@Nullable Object collection, Arguments call) {
        if (collection instanceof Lazy || collection instanceof List) {
            return elements(collection);
        }
        if (collection instanceof Map<?, ?> map) {
            return elements(new ArrayList<@Nullable Object>(map.keySet()));
        }
        throw call.mismatch();
    }

    List<@Nullable Object> list(@Nullable Object collection) {
        List<@Nullable Object> list = new ArrayList<>();
        elements(collection).forEachOrdered(list::add);
        return list;
    }

    /** The result without lazy parts. */
    @Nullable
    Object output(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Limits.checkSize(map.size());
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(output(key), output(item)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Lazy || value instanceof List) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements(value).forEachOrdered(item -> copy.add(output(item)));
            return Collections.unmodifiableList(copy);
        }
        return value instanceof Regex regex ? regex.toString() : value;
    }
}
