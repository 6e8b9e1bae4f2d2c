package dev.kiln.deploy.embedded;

import dev.kiln.hot.HotVersion;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with one resource of a type, as Heat makes them: a parameter for each property, an output for each attribute. */
final class TypeTemplate {

    private TypeTemplate() {}

    static Map<String, @Nullable Object> of(ResourceSchema type) {
        String name = type.name().substring(type.name().lastIndexOf(':') + 1);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        type.properties().forEach((property, schema) -> {
            if (schema.implemented()) {
                parameters.put(property, parameter(schema));
                properties.put(property, Map.of("get_param", property));
            }
        });
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        type.attributes().forEach((attribute, schema) -> {
            Map<String, @Nullable Object> output = new LinkedHashMap<>();
            schema.description().ifPresent(text -> output.put("description", text));
            output.put("value", Map.of("get_attr", List.of(name, attribute)));
            outputs.put(attribute, output);
        });
        Map<String, @Nullable Object> resource = new LinkedHashMap<>();
        resource.put("type", type.name());
        resource.put("properties", properties);
        Map<String, @Nullable Object> template = new LinkedHashMap<>();
        template.put("heat_template_version", HotVersion.V2016_10_14.date());
        template.put("description", "Initial template of " + name);
        template.put("parameters", parameters);
        template.put("resources", Map.of(name, resource));
        template.put("outputs", outputs);
        return template;
    }

    private static Map<String, @Nullable Object> parameter(PropertySchema property) {
        Map<String, @Nullable Object> parameter = new LinkedHashMap<>();
        parameter.put("type", type(property.type()));
        property.description().ifPresent(text -> parameter.put("description", text));
        property.defaultValue().ifPresent(value -> parameter.put("default", value));
        if (!property.required() && property.defaultValue().isEmpty()) {
            parameter.put("default", none(property.type()));
        }
        if (property.hidden()) {
            parameter.put("hidden", true);
        }
        return parameter;
    }

    private static String type(ValueType type) {
        return switch (type) {
            case INTEGER, NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "comma_delimited_list";
            case MAP, ANY -> "json";
            case STRING -> "string";
        };
    }

    private static Object none(ValueType type) {
        return switch (type) {
            case INTEGER, NUMBER -> 0;
            case BOOLEAN -> false;
            case LIST -> List.of();
            case MAP, ANY -> Map.of();
            case STRING -> "";
        };
    }
}
