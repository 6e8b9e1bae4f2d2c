package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.PythonEquality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions that make collections of collections, element by element. */
final class SelectionFunctions {

    private SelectionFunctions() {}

    static void register(Functions table) {
        table.method("where", call -> lazy(call, elements -> elements.filter(test(call, "predicate"))));
        table.method("filter", call -> lazy(call, elements -> elements.filter(test(call, "predicate"))));
        table.method("select", call -> lazy(call, elements -> elements.map(call.lambda(1, "selector")::apply)));
        table.method("map", call -> lazy(call, elements -> elements.map(call.lambda(1, "selector")::apply)));
        table.method(
                "selectMany",
                call -> lazy(
                        call,
                        elements -> elements.flatMap(element ->
                                inner(call, call.lambda(1, "selector").apply(element)))));
        table.method("flatten", call -> lazy(call, elements -> elements.flatMap(element -> flat(call, element))));
        table.method("concat", SelectionFunctions::concat);
        table.method(
                "append",
                call -> lazy(call, elements -> {
                    List<@Nullable Object> values = call.values();
                    return Stream.concat(elements, values.subList(1, values.size()).stream());
                }));
        table.method("skip", call -> lazy(call, elements -> elements.skip(call.integer(1, "count", 0))));
        table.method("take", call -> lazy(call, elements -> elements.limit(call.integer(1, "count", 0))));
        table.method("limit", call -> lazy(call, elements -> elements.limit(call.integer(1, "count", 0))));
        table.method("takeWhile", call -> lazy(call, elements -> elements.takeWhile(test(call, "predicate"))));
        table.method("skipWhile", call -> lazy(call, elements -> elements.dropWhile(test(call, "predicate"))));
        table.both("distinct", call -> lazy(call, elements -> distinct(call, elements)));
        table.method("toSet", call -> lazy(call, elements -> distinct(call, elements)));
        table.method("toList", call -> call.interpreter().list(call.first()));
        table.function("list", SelectionFunctions::list);
        table.method("zip", SelectionFunctions::zip);
        table.method(
                "enumerate",
                call -> lazy(call, elements -> {
                    long[] index = {call.integer(1, "start", 0)};
                    return elements.map(element -> pair(index[0]++, element));
                }));
        table.method("repeat", SelectionFunctions::repeat);
        table.method(
                "defaultIfEmpty",
                call -> call.elements().iterator().hasNext() ? call.first() : call.value(1, "default"));
        table.method("splitWhere", SelectionFunctions::splitWhere);
    }

    private interface Step {
        Stream<@Nullable Object> of(Stream<@Nullable Object> elements);
    }

    /** Checks the receiver now and computes the elements later. */
    private static Lazy lazy(Arguments call, Step step) {
        call.checkCollection();
        return new Lazy(() -> step.of(call.elements()));
    }

    private static Predicate<@Nullable Object> test(Arguments call, String parameter) {
        Lambda lambda = call.lambda(1, parameter);
        return element -> call.interpreter().truthy(lambda.apply(element));
    }

    private static boolean isCollection(@Nullable Object value) {
        return value instanceof List || value instanceof Lazy;
    }

    private static Stream<@Nullable Object> inner(Arguments call, @Nullable Object value) {
        return isCollection(value) ? call.interpreter().elements(value) : Stream.of(value);
    }

    private static Stream<@Nullable Object> flat(Arguments call, @Nullable Object value) {
        return isCollection(value)
                ? call.interpreter().elements(value).flatMap(element -> flat(call, element))
                : new ArrayList<>(Collections.singletonList(value)).stream();
    }

    private static Object concat(Arguments call) {
        return new Lazy(() -> call.values().stream().flatMap(call.interpreter()::elements));
    }

    private static Stream<@Nullable Object> distinct(Arguments call, Stream<@Nullable Object> elements) {
        Lambda key = call.lambda(1, "keySelector", values -> values[0]);
        List<@Nullable Object> seen = new ArrayList<>();
        return elements.filter(element -> {
            Object own = call.interpreter().output(key.apply(element));
            return !PythonEquality.contains(seen, own) && seen.add(own);
        });
    }

    /** Lists stay what they are; what a function has made on the way is spread. */
    private static Object list(Arguments call) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object value : call.values()) {
            if (value instanceof Lazy) {
                items.addAll(call.interpreter().list(value));
            } else {
                items.add(value);
            }
        }
        return Collections.unmodifiableList(items);
    }

    private static Object zip(Arguments call) {
        List<Iterator<@Nullable Object>> sources = new ArrayList<>();
        for (Object value : call.values()) {
            sources.add(call.interpreter().elements(value).iterator());
        }
        List<@Nullable Object> rows = new ArrayList<>();
        while (sources.stream().allMatch(Iterator::hasNext)) {
            List<@Nullable Object> row = new ArrayList<>();
            sources.forEach(source -> row.add(source.next()));
            rows.add(Collections.unmodifiableList(row));
        }
        return rows;
    }

    private static List<@Nullable Object> pair(Object first, @Nullable Object second) {
        return Collections.unmodifiableList(Arrays.asList(first, second));
    }

    private static Object repeat(Arguments call) {
        Object value = call.first();
        int times = call.integer(1, "times", -1);
        return new Lazy(() -> {
            Stream<@Nullable Object> endless = Stream.iterate(value, same -> same);
            return times < 0 ? endless : endless.limit(times);
        });
    }

    private static Object splitWhere(Arguments call) {
        List<@Nullable Object> parts = new ArrayList<>();
        List<@Nullable Object> part = new ArrayList<>();
        for (Object element : call.interpreter().list(call.first())) {
            if (test(call, "predicate").test(element)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(element);
            }
        }
        parts.add(part);
        return Collections.unmodifiableList(parts);
    }
}
