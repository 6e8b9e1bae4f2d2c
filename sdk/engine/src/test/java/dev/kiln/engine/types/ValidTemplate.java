package dev.kiln.engine.types;

import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A template with one resource of a type, called {@code it}, whose required properties have valid values, and all that they refer to. */
final class ValidTemplate {

    private final SchemaCatalog schemas;
    private final ValidValues values;
    private final Map<String, Object> resources = new LinkedHashMap<>();

    private ValidTemplate(SchemaCatalog schemas, Random random) {
        this.schemas = schemas;
        this.values = new ValidValues(random);
    }

    static Map<String, Object> of(String type, SchemaCatalog schemas, long seed) {
        ValidTemplate template = new ValidTemplate(schemas, new Random(seed * 31 + type.hashCode()));
        template.add("it", type);
        ResourceSchema schema = schemas.type(type).orElseThrow();
        Map<String, Object> outputs = new TreeMap<>();
        schema.attributes().keySet().forEach(name -> outputs.put(name, attribute(type, name)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("heat_template_version", "2018-08-31");
        whole.put("resources", template.resources);
        if (!outputs.isEmpty()) {
            whole.put("outputs", outputs);
        }
        return whole;
    }

    private static Map<String, Object> attribute(String type, String name) {
        List<String> path =
                SpecialCases.OF_MEMBERS.contains(type + "." + name) ? List.of("it", name, "show") : List.of("it", name);
        return Map.of("value", Map.of("get_attr", path));
    }

    private void add(String name, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        resources.put(name, resource);
        Map<String, Object> properties =
                required(schemas.type(type).orElseThrow().properties());
        properties.putAll(SpecialCases.properties(type, this::reference));
        resource.put("properties", properties);
        List<String> before = SpecialCases.before(type);
        if (!before.isEmpty()) {
            before.forEach(this::reference);
            resource.put("depends_on", before.stream().map(ValidTemplate::name).toList());
        }
    }

    private Map<String, Object> required(Map<String, PropertySchema> schema) {
        Map<String, Object> properties = new TreeMap<>();
        schema.forEach((name, property) -> {
            if (property.required() && property.implemented()) {
                properties.put(name, value(name, property));
            }
        });
        return properties;
    }

    private Object value(String name, PropertySchema property) {
        Optional<String> provider = entities(property)
                .flatMap(entity -> ReferenceCatalog.bundled().entity(entity).stream())
                .flatMap(entity -> entity.providers().stream())
                .max(Comparator.naturalOrder()); // the OS types come after those of AWS
        if (provider.isPresent()) {
            Object reference = reference(provider.get());
            return property.type() == ValueType.MAP ? Map.of("one", reference) : reference;
        }
        if (property.definition()) {
            return Map.of("type", "OS::Heat::None");
        }
        return switch (property.type()) {
            case MAP -> required(property.properties());
            case LIST -> list(name, property);
            default -> values.of(name, property);
        };
    }

    private static Stream<String> entities(PropertySchema property) {
        Stream<String> checked = property.constraints().stream()
                .filter(Constraint.Custom.class::isInstance)
                .map(constraint -> ((Constraint.Custom) constraint).name());
        return Stream.concat(property.entities().stream(), checked);
    }

    private List<Object> list(String name, PropertySchema property) {
        List<Object> items = new ArrayList<>();
        for (long left = values.length(property); left > 0; left--) {
            items.add(property.items().map(item -> value(name, item)).orElse("item" + left));
        }
        return items;
    }

    private static String name(String type) {
        return type.replace(":", "");
    }

    /** The resource of a type, which is made unless it is there. */
    private Map<String, Object> reference(String type) {
        String name = name(type);
        if (!resources.containsKey(name)) {
            add(name, type);
        }
        return Map.of("get_resource", name);
    }
}
