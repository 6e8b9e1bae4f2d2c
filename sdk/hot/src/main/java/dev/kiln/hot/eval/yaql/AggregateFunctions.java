package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that make one value of a collection. */
final class AggregateFunctions {

    private AggregateFunctions() {}

    static void register(Functions table) {
        table.both("len", call -> call.elements().count());
        table.method("count", call -> call.elements().count());
        table.both("isEmpty", call -> !call.elements().iterator().hasNext());
        table.method("first", AggregateFunctions::first);
        table.method("last", AggregateFunctions::last);
        table.method("single", AggregateFunctions::single);
        table.both(
                "any",
                call -> call.elements()
                        .anyMatch(element -> call.interpreter()
                                .truthy(call.lambda(1, "predicate", values -> true)
                                        .apply(element))));
        table.both(
                "all",
                call -> call.elements()
                        .allMatch(element -> call.interpreter()
                                .truthy(call.lambda(1, "predicate", values -> values[0])
                                        .apply(element))));
        table.both(
                "sum",
                call -> fold(
                        call, "initial", values -> Operators.apply("+", values[0], values[1], call.interpreter())));
        table.method("reduce", AggregateFunctions::reduce);
        table.method("aggregate", AggregateFunctions::reduce);
        table.both("max", call -> extreme(call, 1));
        table.both("min", call -> extreme(call, -1));
        table.method(
                "contains",
                call -> call.elements().anyMatch(element -> PythonEquality.equal(element, call.value(1, "value"))));
        table.method("indexOf", AggregateFunctions::indexOf);
        table.method("toDict", AggregateFunctions::toDict);
        table.method("groupBy", AggregateFunctions::groupBy);
    }

    private static @Nullable Object first(Arguments call) {
        Iterator<@Nullable Object> elements = call.elements().iterator();
        if (elements.hasNext()) {
            return elements.next();
        }
        return otherwise(call);
    }

    private static @Nullable Object last(Arguments call) {
        List<@Nullable Object> elements = call.interpreter().list(call.first());
        return elements.isEmpty() ? otherwise(call) : elements.get(elements.size() - 1);
    }

    private static @Nullable Object otherwise(Arguments call) {
        if (call.has(1, "default")) {
            return call.value(1, "default");
        }
        throw new ValueException("StopIteration: the collection is empty");
    }

    private static @Nullable Object single(Arguments call) {
        List<@Nullable Object> elements = call.interpreter().list(call.first());
        if (elements.size() != 1) {
            throw new ValueException(
                    "Collection contains " + (elements.isEmpty() ? "no" : "more than one") + " element");
        }
        return elements.get(0);
    }

    private static @Nullable Object fold(Arguments call, String seedName, Lambda step) {
        Iterator<@Nullable Object> elements = call.elements().iterator();
        int position = seedName.equals("initial") ? 1 : 2;
        if (!call.has(position, seedName) && !elements.hasNext()) {
            throw new ValueException("reduce() of empty iterable with no initial value");
        }
        Object value = call.has(position, seedName) ? call.value(position, seedName) : elements.next();
        while (elements.hasNext()) {
            value = step.apply(value, elements.next());
        }
        return value;
    }

    private static @Nullable Object reduce(Arguments call) {
        return fold(call, "seed", call.lambda(1, "selector"));
    }

    /** Of a collection, or of two values. */
    private static @Nullable Object extreme(Arguments call, int sign) {
        Object first = call.first();
        boolean two = !(first instanceof List) && !(first instanceof Lazy) && call.count() == 2;
        if (two) {
            return better(first, call.value(1, "b"), sign);
        }
        return fold(call, "initial", values -> better(values[0], values[1], sign));
    }

    private static @Nullable Object better(@Nullable Object a, @Nullable Object b, int sign) {
        return Operators.compare(b, a, sign > 0 ? ">" : "<") * sign > 0 ? b : a;
    }

    private static Object indexOf(Arguments call) {
        List<@Nullable Object> elements = call.interpreter().list(call.first());
        Object wanted = call.value(1, "item");
        for (int i = 0; i < elements.size(); i++) {
            if (PythonEquality.equal(elements.get(i), wanted)) {
                return (long) i;
            }
        }
        return -1L;
    }

    private static Object toDict(Arguments call) {
        Lambda key = call.lambda(1, "keySelector");
        Lambda value = call.lambda(2, "valueSelector", values -> values[0]);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        call.elements().forEachOrdered(element -> map.put(key.apply(element), value.apply(element)));
        return Collections.unmodifiableMap(map);
    }

    private static Object groupBy(Arguments call) {
        Lambda key = call.lambda(1, "keySelector");
        Lambda value = call.lambda(2, "valueSelector", values -> values[0]);
        Lambda aggregate = call.lambda(3, "aggregator", values -> values[0]);
        List<@Nullable Object> keys = new ArrayList<>();
        List<List<@Nullable Object>> groups = new ArrayList<>();
        call.elements().forEachOrdered(element -> {
            Object own = call.interpreter().output(key.apply(element));
            int index = 0;
            while (index < keys.size() && !PythonEquality.equal(keys.get(index), own)) {
                index++;
            }
            if (index == keys.size()) {
                keys.add(own);
                groups.add(new ArrayList<>());
            }
            groups.get(index).add(value.apply(element));
        });
        List<@Nullable Object> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<@Nullable Object> pair = new ArrayList<>();
            pair.add(keys.get(i));
            pair.add(aggregate.apply(groups.get(i)));
            pairs.add(Collections.unmodifiableList(pair));
        }
        return Collections.unmodifiableList(pairs);
    }
}
