package dev.kiln.schema.harvest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import dev.kiln.schema.files.Fields;
import dev.kiln.schema.files.Problems;
import dev.kiln.schema.files.SchemaFileException;
import dev.kiln.schema.files.SharedFields;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a running Heat tells of one resource type, the answer to {@code GET /resource_types/NAME}. Fields that Kiln does not
 * know are passed over, since a newer Heat may have more of them.
 *
 * <p>Heat does not tell all that it knows: which steps of a resource's life the type has code for, what it rewrites and what an update
 * policy holds stay unknown.
 */
public final class ResourceTypeReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ResourceTypeReader() {}

    /**
     * Reads a type.
     *
     * @param name the type's name, for messages and in case that the answer has none
     * @param json the answer's text
     * @return the type, in every release that Kiln knows; with Heat's own descriptions where the answer has them
     * @throws SchemaFileException with all that is wrong, when the answer is not what Heat sends
     */
    public static ResourceSchema read(String name, String json) {
        Problems problems = new Problems();
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name(name).addAllReleases(EnumSet.allOf(HeatRelease.class));
        try {
            JsonNode root = JSON.readTree(json);
            tidy(root);
            Fields fields = Fields.of(problems, name, root);
            if (fields.has("resource_type") && !fields.text("resource_type").equals(Optional.of(name))) {
                fields.problem("resource_type", "is not the type that was asked for");
            }
            if (!fields.has("properties") && !fields.has("attributes")) {
                fields.problem("", "has neither properties nor attributes: this is no answer of Heat's about a type");
            }
            type.description(text(fields, "description"))
                    .supportStatus(supportStatus(fields))
                    .properties(properties(fields.entries("properties")))
                    .attributes(attributes(fields.entries("attributes")));
        } catch (JsonProcessingException e) {
            problems.add(name, "", "is no JSON: " + e.getOriginalMessage());
        }
        problems.throwIfAny();
        return type.build();
    }

    /** Drops what Heat writes where there is nothing, and the words that it adds to constraints. */
    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode map) {
            map.properties().removeIf(entry -> entry.getValue().isNull());
            if (map.get("constraints") instanceof ArrayNode constraints) {
                constraints.forEach(constraint -> {
                    if (constraint instanceof ObjectNode words) {
                        words.remove("description");
                    }
                });
            }
            map.properties().stream()
                    .filter(entry -> !entry.getKey().equals("default"))
                    .forEach(entry -> tidy(entry.getValue()));
        }
    }

    private static Map<String, PropertySchema> properties(Map<String, Fields> entries) {
        Map<String, PropertySchema> properties = new LinkedHashMap<>();
        entries.forEach((name, fields) -> properties.put(name, property(fields)));
        return properties;
    }

    private static PropertySchema property(Fields fields) {
        if (!fields.has("type")) {
            fields.problem("type", "is missing");
        }
        Map<String, Fields> children = new LinkedHashMap<>(fields.entries("schema"));
        Optional<Fields> items = Optional.ofNullable(children.remove("*"));
        return PropertySchema.builder()
                .type(SharedFields.type(fields).orElse(ValueType.ANY))
                .description(text(fields, "description"))
                .required(fields.flag("required", false))
                .defaultValue(fields.value("default"))
                .updateAllowed(fields.flag("update_allowed", false))
                .immutable(fields.flag("immutable", false))
                .constraints(SharedFields.constraints(fields))
                .supportStatus(supportStatus(fields))
                .releases(EnumSet.allOf(HeatRelease.class))
                .items(items.map(ResourceTypeReader::property))
                .properties(properties(children))
                .build();
    }

    private static Map<String, AttributeSchema> attributes(Map<String, Fields> entries) {
        Map<String, AttributeSchema> attributes = new LinkedHashMap<>();
        entries.forEach((name, fields) -> {
            // Every type has this one.
            if (!name.equals("show")) {
                attributes.put(
                        name,
                        AttributeSchema.builder()
                                .type(SharedFields.type(fields))
                                .description(text(fields, "description"))
                                .supportStatus(supportStatus(fields))
                                .releases(EnumSet.allOf(HeatRelease.class))
                                .build());
            }
        });
        return attributes;
    }

    private static SupportStatus supportStatus(Fields fields) {
        return fields.map("support_status").map(ResourceTypeReader::statusChain).orElse(SupportStatus.DEFAULT);
    }

    private static SupportStatus statusChain(Fields fields) {
        return new SupportStatus(
                fields.choice("status", SharedFields::status, "the statuses of Heat")
                        .orElse(SupportStatus.Status.UNKNOWN),
                fields.text("version").orElse(null),
                fields.text("message").orElse(null),
                fields.map("previous_status")
                        .map(ResourceTypeReader::statusChain)
                        .orElse(null));
    }

    /** Heat indents its descriptions as the source code has them. */
    private static Optional<String> text(Fields fields, String name) {
        return fields.text(name)
                .map(text -> String.join("\n", List.of(text.strip().split("\\s*\\n\\s*", -1))))
                .filter(text -> !text.isEmpty());
    }
}
