package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code repeat}: copies of a template with variables replaced in all its strings, keys included. */
final class RepeatFunction extends FunctionExpression {

    /** More copies than any template that Heat accepts can hold. */
    private static final long MAX_COPIES = 1_000_000;

    private final boolean mapsAllowed;
    private final boolean nested;
    private final Expression forEach;
    private final Expression template;

    RepeatFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        mapsAllowed = call.since(HotVersion.V2016_10_14);
        if (!(arguments instanceof MapExpression map)) {
            throw new ValueException("Arguments to \"" + function() + "\" must be a map");
        }
        Expression givenForEach = map.get("for_each");
        Expression givenTemplate = map.get("template");
        if (givenForEach == null || givenTemplate == null) {
            throw new ValueException(PythonText.repr("\"" + function() + "\" syntax should be " + function() + ":\n"
                    + "              template: This is %var%\n"
                    + "              for_each:\n"
                    + "                %var%: ['a', 'b', 'c']"));
        }
        forEach = givenForEach;
        template = givenTemplate;
        nested = !call.since(HotVersion.V2017_09_01) || permutations(map.get("permutations"));
    }

    private boolean permutations(@Nullable Expression given) {
        if (given == null) {
            return true;
        }
        if (given instanceof Literal literal && literal.constant() instanceof Boolean bool) {
            return bool;
        }
        throw new ValueException("\"permutations\" should be boolean type for " + function() + " function.");
    }

    @Override
    void check(ResourceData resources) {
        if (!(forEach instanceof MapExpression) && !isFunction(forEach)) {
            throw new ValueException("The \"for_each\" argument to \"" + function() + "\" must contain a map");
        }
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(forEach.value(resources) instanceof Map<?, ?> variables) || variables.isEmpty()) {
            throw new ValueException("The \"for_each\" argument to \"" + function() + "\" must contain a map");
        }
        List<Object> names = new ArrayList<>(variables.keySet());
        List<List<?>> values = new ArrayList<>();
        variables.values().forEach(value -> values.add(values(value)));
        if (!nested) {
            checkLengths(variables);
        }
        Object resolved = template.value(resources);
        List<@Nullable Object> copies = new ArrayList<>();
        long count = nested
                ? values.stream().mapToLong(List::size).reduce(1, RepeatFunction::product)
                : values.stream().mapToLong(List::size).min().orElse(0);
        if (count > MAX_COPIES) {
            throw new ValueException("\"" + function() + "\" would make more than " + MAX_COPIES + " copies");
        }
        for (long i = 0; i < count; i++) {
            copies.add(replaced(resolved, names, combination(values, i)));
        }
        return Collections.unmodifiableList(copies);
    }

    private static long product(long a, long b) {
        return b != 0 && a > MAX_COPIES / b ? MAX_COPIES + 1 : a * b;
    }

    /** The values of one copy: in nested loops the last variable turns fastest. */
    private List<@Nullable Object> combination(List<List<?>> values, long number) {
        List<@Nullable Object> combination = new ArrayList<>(Collections.nCopies(values.size(), null));
        long rest = number;
        for (int i = values.size() - 1; i >= 0; i--) {
            int size = values.get(i).size();
            combination.set(i, values.get(i).get((int) (nested ? rest % size : number)));
            rest /= size;
        }
        return combination;
    }

    private List<?> values(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        if (mapsAllowed && nested && value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        }
        throw new ValueException("The values of the \"for_each\" argument to \"" + function() + "\" must be lists"
                + (mapsAllowed && nested ? " or maps" : ""));
    }

    private static void checkLengths(Map<?, ?> variables) {
        long lengths = variables.values().stream()
                .filter(List.class::isInstance)
                .mapToInt(value -> ((List<?>) value).size())
                .distinct()
                .count();
        if (lengths > 1) {
            throw new ValueException("For repeat, the length of for_each values should be equal if no nested loop.");
        }
    }

    private static @Nullable Object replaced(
            @Nullable Object value, List<Object> names, List<@Nullable Object> values) {
        if (value instanceof String text) {
            String result = text;
            for (int i = 0; i < names.size(); i++) {
                result = result.replace(string(names.get(i), 1), string(values.get(i), 2));
            }
            return result;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(replaced(item, names, values)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(replaced(key, names, values), replaced(item, names, values)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }

    private static String string(@Nullable Object value, int argument) {
        if (value instanceof String text) {
            return text;
        }
        throw new ValueException("replace() argument " + argument + " must be str, not " + PythonText.typeName(value));
    }
}
