package dev.kiln.hot.property;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem.Kind;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts and checks property values at every depth. Where Heat stops at the first problem, all are collected.
 *
 * <p>A value may be {@link Unresolved}, or have such parts: what cannot be known is neither converted nor refused, and the
 * constraints of a list or map that has such a part are not checked.
 */
public final class PropertyResolver {

    private final List<PropertyProblem> problems = new ArrayList<>();

    private PropertyResolver() {}

    /**
     * Resolves the properties of one resource.
     *
     * @param schema the properties that the type has
     * @param data the values by name; an {@link Omitted} one counts as absent
     * @param path where the values stand, for example {@code resources.server.properties}
     * @return the converted values and all problems
     */
    public static PropertyOutcome resolve(Map<String, PropertySpec> schema, Map<?, ?> data, TemplatePath path) {
        PropertyResolver resolver = new PropertyResolver();
        Map<String, @Nullable Object> values = resolver.children(schema, data, path);
        return new PropertyOutcome(values, resolver.problems);
    }

    private Map<String, @Nullable Object> children(
            Map<String, PropertySpec> schema, Map<?, ?> data, TemplatePath path) {
        for (Object key : data.keySet()) {
            if (!(key instanceof String name && schema.containsKey(name))) {
                String name = PythonText.str(key);
                problems.add(new PropertyProblem(Kind.UNKNOWN, path, "Unknown Property " + name, null, name));
            }
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        schema.forEach((name, spec) -> {
            boolean given = data.containsKey(name) && data.get(name) != Omitted.OMITTED;
            int before = problems.size();
            Object value = given ? given(name, spec, data.get(name), path) : absent(name, spec, path);
            // A key too many makes no difference to the value.
            boolean good = problems.subList(before, problems.size()).stream()
                    .allMatch(problem -> problem.kind() == Kind.UNKNOWN);
            if (good) {
                values.put(name, value);
            }
        });
        return values;
    }

    private @Nullable Object given(String name, PropertySpec spec, @Nullable Object value, TemplatePath path) {
        if (!spec.implemented()) {
            problems.add(new PropertyProblem(
                    Kind.NOT_IMPLEMENTED, path, "Property " + name + " not implemented yet", spec, name));
            return null;
        }
        return value(spec, value, path.key(name));
    }

    private @Nullable Object absent(String name, PropertySpec spec, TemplatePath path) {
        if (spec.defaultValue() != null) {
            return value(spec, null, path.key(name));
        }
        if (spec.required()) {
            problems.add(new PropertyProblem(Kind.MISSING, path, "Property " + name + " not assigned", spec, name));
        }
        return null;
    }

    private @Nullable Object value(PropertySpec spec, @Nullable Object value, TemplatePath path) {
        if (value == Unresolved.UNRESOLVED) {
            return value;
        }
        Object given = value == Omitted.OMITTED ? null : value;
        if (given == null) {
            given = fallback(spec);
        }
        if (given == null) {
            return null;
        }
        Object converted;
        try {
            converted = Coercion.convert(spec, given);
        } catch (ValueException e) {
            problems.add(new PropertyProblem(Kind.TYPE, path, Objects.toString(e.getMessage()), spec, null));
            return null;
        }
        int before = problems.size();
        Object whole = withChildren(spec, converted, path);
        if (problems.size() == before && !isUnresolved(whole)) {
            constraints(spec, whole, path);
        }
        return whole;
    }

    /** An empty default counts as none, as in Heat: some types have an empty map as the default of a list. */
    private static @Nullable Object fallback(PropertySpec spec) {
        Object value = spec.defaultValue();
        boolean isEmpty =
                value instanceof Map<?, ?> map ? map.isEmpty() : value instanceof List<?> list && list.isEmpty();
        return value == null || (isEmpty && spec.type() != ValueType.ANY) ? Coercion.zero(spec.type()) : value;
    }

    private @Nullable Object withChildren(PropertySpec spec, @Nullable Object value, TemplatePath path) {
        if (spec.type() == ValueType.LIST && value instanceof List<?> list && spec.items() != null) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                items.add(value(spec.items(), list.get(i), path.item(i)));
            }
            return Collections.unmodifiableList(items);
        }
        if (spec.type() != ValueType.MAP || !(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (!spec.children().isEmpty()) {
            return Collections.unmodifiableMap(children(spec.children(), map, path));
        }
        PropertySpec items = spec.items();
        if (items == null) {
            return value;
        }
        Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        map.forEach((key, item) -> entries.put(key, value(items, item, path.key(PythonText.str(key)))));
        return Collections.unmodifiableMap(entries);
    }

    private void constraints(PropertySpec spec, @Nullable Object value, TemplatePath path) {
        for (PropertyConstraint each : spec.constraints()) {
            try {
                each.constraint()
                        .violation(value, spec.scalarType())
                        .map(message -> each.description() != null ? each.description() : message)
                        .ifPresent(message ->
                                problems.add(new PropertyProblem(Kind.CONSTRAINT, path, message, spec, null)));
            } catch (ValueException e) {
                problems.add(new PropertyProblem(Kind.CONSTRAINT, path, Objects.toString(e.getMessage()), spec, null));
            }
        }
    }

    /**
     * Whether any part of a value is not known yet.
     *
     * @param value a converted value
     * @return true when it is {@link Unresolved} or has such a part
     */
    public static boolean isUnresolved(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(PropertyResolver::isUnresolved);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(PropertyResolver::isUnresolved);
        }
        return value == Unresolved.UNRESOLVED;
    }
}
