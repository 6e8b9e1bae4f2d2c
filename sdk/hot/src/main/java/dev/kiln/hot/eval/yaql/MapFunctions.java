package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on maps. */
final class MapFunctions {

    private MapFunctions() {}

    static void register(Functions table) {
        table.method(
                "get",
                call -> PythonEquality.containsKey(map(call), call.value(1, "key"))
                        ? PythonEquality.get(map(call), call.value(1, "key"))
                        : call.value(2, "default", null));
        table.method("keys", call -> new ArrayList<@Nullable Object>(map(call).keySet()));
        table.method("values", call -> new ArrayList<@Nullable Object>(map(call).values()));
        table.method("items", call -> items(map(call)));
        table.both(
                "len", call -> call.first() instanceof Map<?, ?> map ? (Object) (long) map.size() : Functions.DECLINED);
        table.both(
                "isEmpty", call -> call.first() instanceof Map<?, ?> map ? (Object) map.isEmpty() : Functions.DECLINED);
        table.method("containsKey", call -> PythonEquality.containsKey(map(call), call.value(1, "key")));
        table.method("containsValue", call -> PythonEquality.contains(map(call).values(), call.value(1, "value")));
        table.method("set", MapFunctions::set);
        table.method("delete", MapFunctions::delete);
        table.method("mergeWith", MapFunctions::mergeWith);
        table.function("dict", MapFunctions::dict);
    }

    private static Map<?, ?> map(Arguments call) {
        if (call.first() instanceof Map<?, ?> map) {
            return map;
        }
        throw call.mismatch();
    }

    private static List<@Nullable Object> items(Map<?, ?> map) {
        List<@Nullable Object> items = new ArrayList<>();
        map.forEach((key, value) -> items.add(Collections.unmodifiableList(Arrays.asList(key, value))));
        return items;
    }

    private static Object set(Arguments call) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>(map(call));
        if (call.count() == 2 && call.value(1, "replacements") instanceof Map<?, ?> replacements) {
            copy.putAll(replacements);
        } else {
            copy.put(call.value(1, "key"), call.value(2, "value"));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object delete(Arguments call) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>(map(call));
        List<@Nullable Object> values = call.values();
        values.subList(1, values.size()).forEach(copy::remove);
        return Collections.unmodifiableMap(copy);
    }

    /** {@code dict(a => 1)}, or a map of pairs. */
    private static Object dict(Arguments call) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        boolean pairs = call.terms().size() == 1 && call.terms().get(0).key() == null;
        if (pairs) {
            Object only = call.first();
            if (only instanceof Map) {
                return only;
            }
            call.elements().forEachOrdered(pair -> {
                List<?> both = call.interpreter().list(pair);
                if (both.size() != 2) {
                    throw new ValueException("A pair of key and value is needed, not " + PythonText.repr(both));
                }
                map.put(both.get(0), both.get(1));
            });
            return Collections.unmodifiableMap(map);
        }
        for (Argument argument : call.terms()) {
            if (argument.key() == null) {
                throw call.mismatch();
            }
            map.put(call.evaluate(argument.key()), call.evaluate(argument.value()));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object mergeWith(Arguments call) {
        if (!(call.value(1, "another") instanceof Map<?, ?> another)) {
            throw call.mismatch();
        }
        Lambda lists = call.lambda(2, "listMerger", values -> distinct(call, values));
        Lambda items = call.lambda(3, "itemMerger", values -> values[1]);
        return merge(map(call), another, lists, items, call.integer(4, "maxLevels", 0));
    }

    private static Object distinct(Arguments call, @Nullable Object... lists) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object list : lists) {
            for (Object item : call.interpreter().list(list)) {
                if (!PythonEquality.contains(all, item)) {
                    all.add(item);
                }
            }
        }
        return Collections.unmodifiableList(all);
    }

    private static Map<@Nullable Object, @Nullable Object> merge(
            Map<?, ?> left, Map<?, ?> right, Lambda lists, Lambda items, int levels) {
        Map<@Nullable Object, @Nullable Object> merged = new LinkedHashMap<>(left);
        right.forEach((key, second) -> {
            if (!left.containsKey(key)) {
                merged.put(key, second);
                return;
            }
            Object first = left.get(key);
            if (levels != 1 && second instanceof Map<?, ?> map) {
                if (!(first instanceof Map<?, ?> base)) {
                    throw unlike(first, second);
                }
                merged.put(key, merge(base, map, lists, items, levels == 0 ? 0 : levels - 1));
            } else if (levels != 1 && second instanceof List) {
                if (!(first instanceof List)) {
                    throw unlike(first, second);
                }
                merged.put(key, lists.apply(first, second));
            } else {
                merged.put(key, items.apply(first, second));
            }
        });
        return Collections.unmodifiableMap(merged);
    }

    private static ValueException unlike(@Nullable Object first, @Nullable Object second) {
        return new ValueException(
                "Cannot merge " + PythonText.typeName(first) + " with " + PythonText.typeName(second));
    }
}
