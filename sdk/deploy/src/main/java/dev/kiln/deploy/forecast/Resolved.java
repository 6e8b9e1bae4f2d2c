package dev.kiln.deploy.forecast;

import dev.kiln.engine.plan.FrozenDefinition;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.validate.TypeView;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A resource's definition with its functions resolved as far as they can be.
 *
 * @param type what implements it: a type of Heat, or the name of a template
 * @param schema the type's schema, or empty where none is known
 * @param frozen the definition; its properties as given, without defaults
 * @param values the property values, converted and with defaults; one that cannot be converted is as given
 * @param opaque the properties that cannot be worked out without the cloud; text that names the expression stands for them
 */
record Resolved(
        String type,
        Optional<ResourceSchema> schema,
        FrozenDefinition frozen,
        Map<String, @Nullable Object> values,
        Set<String> opaque) {

    private static final String DESCRIPTION = "description";

    static Resolved of(String name, ResourceDef def, Definition side, ResourceData data) {
        Set<String> opaque = new TreeSet<>();
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (def.properties() instanceof MapNode map) {
            map.entries().forEach((key, node) -> {
                String property = PythonText.str(keyOf(key));
                put(given, property, value(name, "properties", node, side, data, property, opaque));
            });
        } else if (def.properties() != null
                && value(name, "properties", def.properties(), side, data, "", opaque) instanceof Map<?, ?> whole) {
            whole.forEach((key, value) -> put(given, PythonText.str(key), value));
        }
        FrozenDefinition frozen = new FrozenDefinition(
                def.type(),
                def.properties() == null ? null : given,
                section(name, "metadata", def.metadata(), side, data),
                def.dependsOn(),
                section(name, "update_policy", def.updatePolicy(), side, data),
                section(name, "deletion_policy", def.deletionPolicy(), side, data),
                text(section(name, "external_id", def.externalId(), side, data)),
                section(name, "condition", null, side, data));
        Optional<ResourceSchema> schema = side.schema(name, def);
        String type = side.implementation(name, def).target();
        Map<String, @Nullable Object> values = converted(name, schema, given);
        describe(values, schema, def.description());
        return new Resolved(type, schema, frozen, values, opaque);
    }

    /** Heat takes the resource's description for a property of that name that can be changed and is not given. */
    private static void describe(
            Map<String, @Nullable Object> values, Optional<ResourceSchema> schema, @Nullable Node description) {
        PropertySchema property =
                schema.map(found -> found.properties().get(DESCRIPTION)).orElse(null);
        if (property != null
                && property.updateAllowed()
                && values.get(DESCRIPTION) == null
                && description instanceof StringNode text
                && !text.value().isEmpty()) {
            values.put(DESCRIPTION, text.value());
        }
    }

    private static Map<String, @Nullable Object> converted(
            String name, Optional<ResourceSchema> known, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
        known.ifPresent(schema -> {
            TypeView view = TypeView.of(schema);
            if (!view.anyProperty()) {
                Map<String, @Nullable Object> converted = PropertyResolver.resolve(
                                view.properties(), given, Definition.path(name).key("properties"))
                        .values();
                view.properties().keySet().forEach(property -> {
                    if (converted.containsKey(property)) {
                        values.put(property, converted.get(property));
                    }
                });
            }
        });
        return values;
    }

    private static @Nullable Object keyOf(Object key) {
        return key instanceof StringNode text ? text.value() : key.toString();
    }

    private static void put(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        if (value != Omitted.OMITTED) {
            map.put(key, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : PythonText.str(value);
    }

    private static @Nullable Object section(
            String name, String section, @Nullable Node node, Definition side, ResourceData data) {
        return node == null ? null : value(name, section, node, side, data, "", new TreeSet<>());
    }

    private static @Nullable Object value(
            String name,
            String section,
            Node node,
            Definition side,
            ResourceData data,
            String property,
            Set<String> opaque) {
        try {
            return side.evaluator()
                    .parse(node, Definition.path(name).key(section))
                    .resolve(data);
        } catch (ValueException needsTheCloud) {
            opaque.add(property);
            return "\u2039" + node + "\u203a";
        }
    }

    /** A property's value. */
    @Nullable
    Object value(String property) {
        return values.get(property);
    }

    List<String> properties() {
        return List.copyOf(values.keySet());
    }
}
