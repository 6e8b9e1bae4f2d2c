package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code get_attr}: a resource's attribute, or what a path selects in it; with one argument a map of all attributes. */
final class GetAttrFunction extends FunctionExpression {

    private final boolean pathInsideResource;
    private final Expression resource;
    private final @Nullable Expression attribute;
    private final List<Expression> path;

    GetAttrFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        pathInsideResource = call.since(HotVersion.V2014_10_16);
        boolean allAllowed = call.since(HotVersion.V2015_10_15);
        List<Expression> items = items(arguments);
        if (allAllowed && isEmpty(arguments)) {
            throw new ValueException("Arguments to \"" + function()
                    + "\" can be of the next forms: [resource_name] or [resource_name, attribute, (path), ...]");
        }
        if (items == null) {
            throw new ValueException("Argument to \"" + function() + "\" must be a list");
        }
        if (items.size() < 2 && !allAllowed) {
            throw new ValueException(
                    "Arguments to \"" + function() + "\" must be of the form [resource_name, attribute, (path), ...]");
        }
        resource = items.get(0);
        attribute = items.size() == 1 ? null : items.get(1);
        path = items.size() < 3 ? List.of() : items.subList(2, items.size());
    }

    private static boolean isEmpty(Expression arguments) {
        List<Expression> items = items(arguments);
        boolean emptyScalar = arguments instanceof Literal literal
                && (literal.constant() == null || literal.constant().equals(""));
        return emptyScalar || (items != null && items.isEmpty());
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        Object attributeName = attribute == null ? null : attribute.value(resources);
        String name = ResourceNames.existing(resource.value(resources), resources);
        ResourceState state = resources.state(name);
        if (attributeName == null) {
            return state.givesAllAttributes() ? allAttributes(name, resources) : null;
        }
        List<@Nullable Object> steps = steps(resources);
        if (!state.givesAttributes()) {
            return null;
        }
        String known = known(name, attributeName, steps, resources);
        return pathInsideResource
                ? resources.attribute(name, known, steps)
                : AttributePath.select(resources.attribute(name, known, List.of()), steps);
    }

    private static Map<String, @Nullable Object> allAttributes(String name, ResourceData resources) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        resources.attributes(name).forEach((key, value) -> {
            if (!key.equals("show")) {
                all.put(key, value);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    @Override
    void check(ResourceData resources) {
        String name = ResourceNames.existing(resource.value(resources), resources);
        Object attributeName = attribute == null ? null : attribute.value(resources);
        if (isList(attributeName) || isMap(attributeName)) {
            throw new ValueException("unhashable type: '" + PythonText.typeName(attributeName) + "'");
        }
        if (attributeName != null) {
            known(name, attributeName, List.of(), resources);
        }
    }

    private List<@Nullable Object> steps(ResourceData resources) {
        List<@Nullable Object> steps = new ArrayList<>(path.size());
        for (Expression step : path) {
            Object value = step.value(resources);
            if (pathInsideResource && (isList(value) || isMap(value))) {
                throw new ValueException("unhashable type: '" + PythonText.typeName(value) + "'");
            }
            steps.add(value);
        }
        return steps;
    }

    private String known(String name, Object attributeName, List<@Nullable Object> steps, ResourceData resources) {
        if (attributeName instanceof String text && (text.equals("show") || resources.hasAttribute(name, text))) {
            return text;
        }
        String key = PythonText.str(attributeName);
        if (pathInsideResource && !steps.isEmpty()) {
            key = "(" + PythonText.repr(attributeName) + ", "
                    + steps.stream().map(PythonText::repr).collect(Collectors.joining(", ")) + ")";
        }
        throw new ValueException("The Referenced Attribute (" + name + " " + key + ") is incorrect.");
    }

    @Override
    public void references(ReferenceVisitor references) {
        super.references(references);
        if (resource.value(ResourceData.NONE) instanceof String name) {
            references.reference(name, this::place);
        }
    }
}
