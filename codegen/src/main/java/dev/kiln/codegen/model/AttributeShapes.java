package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.naming.JavaNames;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides what the attributes of one resource type give, and the names of the classes for their parts. */
final class AttributeShapes {

    /** Methods that every {@code Attributes} class has of its own. */
    private static final Set<String> OWN_METHODS = Set.of("attribute");

    /** Methods of the superclass of every part. */
    private static final Set<String> PART_METHODS = Set.of("at", "key", "node", "references");

    private final String heatType;
    private final ClassName attributes;
    private final Set<String> used = new HashSet<>();

    /**
     * Works for one type.
     *
     * @param heatType the type, for messages
     * @param resource its class
     */
    AttributeShapes(String heatType, ClassName resource) {
        this.heatType = heatType;
        this.attributes = resource.nestedClass("Attributes");
        used.add(resource.simpleName().toLowerCase(Locale.ROOT));
    }

    List<AttributeModel> attributes(Map<String, AttributeSchema> declared) {
        Map<String, AttributeSchema> schemas = new LinkedHashMap<>(declared);
        // Every type has it, so Heat's schemas do not list it.
        schemas.putIfAbsent(
                "show",
                AttributeSchema.builder()
                        .type(ValueType.MAP)
                        .description("All that the service tells about it, as it tells it.")
                        .build());
        return models(schemas, "the attributes of " + heatType, "", OWN_METHODS);
    }

    private List<AttributeModel> models(
            Map<String, AttributeSchema> schemas, String where, String path, Set<String> taken) {
        Map<String, String> names = JavaNames.members(schemas.keySet(), where, taken);
        List<AttributeModel> models = new ArrayList<>();
        schemas.forEach((heatName, schema) -> {
            String whole = path.isEmpty() ? heatName : path + "." + heatName;
            models.add(new AttributeModel(
                    heatName, names.getOrDefault(heatName, heatName), shape(heatName, whole, schema), schema));
        });
        return models;
    }

    private AttributeShape shape(String heatName, String path, AttributeSchema schema) {
        ValueType type = schema.type().orElse(ValueType.ANY);
        return switch (type) {
            case STRING, INTEGER, NUMBER, BOOLEAN -> new AttributeShape.Leaf(type);
            case ANY -> new AttributeShape.Open(type);
            case LIST ->
                schema.items()
                        .<AttributeShape>map(items -> new AttributeShape.ListOf(shape(heatName, path + "[]", items)))
                        .orElseGet(() -> new AttributeShape.Open(type));
            case MAP -> {
                if (!schema.keys().isEmpty()) {
                    yield keys(heatName, path, schema.keys());
                }
                yield schema.items()
                        .<AttributeShape>map(items -> new AttributeShape.MapOf(shape(heatName, path + ".*", items)))
                        .orElseGet(() -> new AttributeShape.Open(type));
            }
        };
    }

    private AttributeShape.Keys keys(String heatName, String path, Map<String, AttributeSchema> keys) {
        String where = heatType + ", attribute " + path;
        ClassName name = attributes.nestedClass(JavaNames.nestedType(heatName, where, used));
        return new AttributeShape.Keys(name, path, models(keys, where, path, PART_METHODS));
    }
}
