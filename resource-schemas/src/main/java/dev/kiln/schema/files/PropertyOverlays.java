package dev.kiln.schema.files;

import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.Unit;
import dev.kiln.schema.ValueType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the overlays that say more of single properties: {@code units.yaml}, {@code entities.yaml}, {@code definitions.yaml}. Each
 * has a map for each type, from the path of a property, {@code networks.floating_ip}, to what is said of it. A path that begins with
 * {@code update_policy} leads into that section. Whatever names no property is refused.
 */
public final class PropertyOverlays {

    private static final String POLICY = "update_policy.";

    private final Problems problems = new Problems();
    private final SortedMap<String, ResourceSchema> types;

    private PropertyOverlays(SortedMap<String, ResourceSchema> types) {
        this.types = new TreeMap<>(types);
    }

    /**
     * Lays the overlays over the types.
     *
     * @param overlays the folder of the overlays
     * @param types the types by name
     * @param references the entities that may be named
     * @return the types with what the overlays say
     * @throws SchemaFileException with all that is wrong
     */
    public static SortedMap<String, ResourceSchema> apply(
            Path overlays, SortedMap<String, ResourceSchema> types, ReferenceCatalog references) {
        PropertyOverlays all = new PropertyOverlays(types);
        all.read("units.yaml", SchemaReader.content(overlays.resolve("units.yaml")), PropertyOverlays::unit);
        all.read(
                "entities.yaml",
                SchemaReader.content(overlays.resolve("entities.yaml")),
                (property, fields, path) -> entities(property, fields, path, references));
        all.read(
                "definitions.yaml",
                SchemaReader.content(overlays.resolve("definitions.yaml")),
                PropertyOverlays::definition);
        all.problems.throwIfAny();
        return all.types;
    }

    static SortedMap<String, ResourceSchema> units(String yaml, SortedMap<String, ResourceSchema> types) {
        PropertyOverlays units = new PropertyOverlays(types);
        units.read("units.yaml", yaml, PropertyOverlays::unit);
        units.problems.throwIfAny();
        return units.types;
    }

    static SortedMap<String, ResourceSchema> entities(
            String yaml, SortedMap<String, ResourceSchema> types, ReferenceCatalog references) {
        PropertyOverlays entities = new PropertyOverlays(types);
        entities.read("entities.yaml", yaml, (property, fields, path) -> entities(property, fields, path, references));
        entities.problems.throwIfAny();
        return entities.types;
    }

    /** Says one thing of one property. */
    private interface Statement {
        PropertySchema apply(PropertySchema property, Fields fields, String path);
    }

    private void read(String file, String yaml, Statement statement) {
        SchemaReader.parse(problems, file, yaml).ifPresent(root -> {
            Fields all = Fields.of(problems, file, root);
            all.entries().forEach((name, fields) -> {
                ResourceSchema type = types.get(name);
                if (type == null) {
                    fields.problem("", "is no resource type");
                } else {
                    fields.names()
                            .forEach(path -> types.computeIfPresent(name, (n, t) -> at(t, path, fields, statement)));
                }
            });
        });
    }

    private static ResourceSchema at(ResourceSchema type, String path, Fields fields, Statement statement) {
        boolean policy = path.startsWith(POLICY) && !type.updatePolicy().isEmpty();
        List<String> steps = List.of((policy ? path.substring(POLICY.length()) : path).split("\\.", -1));
        Map<String, PropertySchema> old = policy ? type.updatePolicy() : type.properties();
        Optional<Map<String, PropertySchema>> changed = within(old, steps, path, fields, statement);
        if (changed.isEmpty()) {
            fields.problem(path, "is no property of " + type.name());
            return type;
        }
        ResourceSchema.Builder builder = ResourceSchema.builder().from(type);
        return (policy ? builder.updatePolicy(changed.get()) : builder.properties(changed.get())).build();
    }

    /** The properties with one of them changed at some depth, or empty when there is no such one. */
    private static Optional<Map<String, PropertySchema>> within(
            Map<String, PropertySchema> properties,
            List<String> steps,
            String path,
            Fields fields,
            Statement statement) {
        PropertySchema property = properties.get(steps.get(0));
        if (property == null) {
            return Optional.empty();
        }
        Optional<PropertySchema> changed = steps.size() == 1
                ? Optional.of(statement.apply(property, fields, path))
                : below(property, steps.subList(1, steps.size()), path, fields, statement);
        return changed.map(now -> {
            Map<String, PropertySchema> all = new LinkedHashMap<>(properties);
            all.put(steps.get(0), now);
            return all;
        });
    }

    private static Optional<PropertySchema> below(
            PropertySchema property, List<String> steps, String path, Fields fields, Statement statement) {
        PropertySchema.Builder builder = PropertySchema.builder().from(property);
        Optional<PropertySchema> items = property.items();
        if (items.isPresent()) {
            return within(items.get().properties(), steps, path, fields, statement)
                    .map(inner -> builder.items(PropertySchema.builder()
                                    .from(items.get())
                                    .properties(inner)
                                    .build())
                            .build());
        }
        return within(property.properties(), steps, path, fields, statement)
                .map(inner -> builder.properties(inner).build());
    }

    private static PropertySchema unit(PropertySchema property, Fields fields, String path) {
        Optional<Unit> unit = SharedFields.unit(fields, path);
        boolean number = property.type() == ValueType.INTEGER || property.type() == ValueType.NUMBER;
        boolean text = property.type() == ValueType.STRING;
        if (!number && !text) {
            fields.problem(path, "a " + property.type().heatName() + " has no unit");
        } else if (number && unit.filter(Unit.ISO_8601::equals).isPresent()) {
            fields.problem(path, "a number cannot be ISO 8601");
        }
        return PropertySchema.builder().from(property).unit(unit).build();
    }

    private static PropertySchema entities(
            PropertySchema property, Fields fields, String path, ReferenceCatalog references) {
        List<String> names = fields.texts(path);
        if (names.isEmpty()) {
            fields.problem(path, "names no entity");
        }
        for (String name : names) {
            if (references.entity(name).isEmpty()) {
                fields.problem(path, name + " is not in references.yaml");
            }
        }
        return PropertySchema.builder().from(property).entities(names).build();
    }

    private static PropertySchema definition(PropertySchema property, Fields fields, String path) {
        if (property.type() != ValueType.MAP && property.type() != ValueType.LIST) {
            fields.problem(
                    path, "only a map can be the definition of a resource, and a list name the types of several");
        }
        return PropertySchema.builder()
                .from(property)
                .definition(fields.flag(path, false))
                .build();
    }
}
