package dev.kiln.schema.harvest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what was harvested from one release of Heat: a JSON map from a type's name to its facts. The fields are those of
 * the schema files except that {@code support_status} is a chain of maps, {@code schema} holds the children of a property,
 * with {@code *} for the items, and {@code cache_mode} says whether an attribute is cached.
 */
public final class HarvestReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Set<HeatRelease> release;

    private HarvestReader(HeatRelease release) {
        this.release = Set.of(release);
    }

    /**
     * Reads the facts.
     *
     * @param file the file's name, for messages
     * @param json the file's text
     * @param release the release that they were harvested from
     * @return the types by name, each in that release only
     * @throws SchemaFileException with all that is wrong
     */
    public static SortedMap<String, ResourceSchema> read(String file, String json, HeatRelease release) {
        Problems problems = new Problems();
        SortedMap<String, ResourceSchema> types = new TreeMap<>();
        try {
            JsonNode root = JSON.readTree(json);
            HarvestReader reader = new HarvestReader(release);
            Fields.of(problems, file, root)
                    .entries()
                    .forEach((name, fields) -> types.put(name, reader.type(name, fields)));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            problems.add(file, where, "is no JSON: " + e.getOriginalMessage());
        }
        problems.throwIfAny();
        return types;
    }

    private ResourceSchema type(String name, Fields fields) {
        ResourceSchema type = ResourceSchema.builder()
                .name(name)
                .service(fields.text("service"))
                .entity(fields.text("entity"))
                .supportStatus(supportStatus(fields))
                .releases(release)
                .actions(fields.texts("actions"))
                .decidesReplacementItself(fields.flag("decides_replacement_itself", false))
                .implicitDependencies(fields.flag("implicit_dependencies", false))
                .signal(fields.flag("signal", false))
                .translationRules(SharedFields.translationRules(fields))
                .properties(properties(fields.entries("properties")))
                .attributes(attributes(fields.entries("attributes")))
                .updatePolicy(properties(fields.entries("update_policy")))
                .build();
        fields.end();
        return type;
    }

    private Map<String, PropertySchema> properties(Map<String, Fields> entries) {
        Map<String, PropertySchema> properties = new LinkedHashMap<>();
        entries.forEach((name, fields) -> properties.put(name, property(fields)));
        return properties;
    }

    private PropertySchema property(Fields fields) {
        if (!fields.has("type")) {
            fields.problem("type", "is missing");
        }
        Map<String, Fields> children = new LinkedHashMap<>(fields.entries("schema"));
        Optional<Fields> items = Optional.ofNullable(children.remove("*"));
        if (items.isPresent() && !children.isEmpty()) {
            fields.problem("schema", "has both * and named children");
        }
        PropertySchema property = PropertySchema.builder()
                .type(SharedFields.type(fields).orElse(ValueType.ANY))
                .required(fields.flag("required", false))
                .defaultValue(fields.value("default"))
                .updateAllowed(fields.flag("update_allowed", false))
                .immutable(fields.flag("immutable", false))
                .hidden(fields.flag("hidden", false))
                .implemented(fields.flag("implemented", true))
                .allowConversion(fields.flag("allow_conversion", false))
                .constraints(SharedFields.constraints(fields))
                .supportStatus(supportStatus(fields))
                .releases(release)
                .items(items.map(this::property))
                .properties(properties(children))
                .build();
        fields.end();
        return property;
    }

    private Map<String, AttributeSchema> attributes(Map<String, Fields> entries) {
        Map<String, AttributeSchema> attributes = new LinkedHashMap<>();
        entries.forEach((name, fields) -> {
            attributes.put(
                    name,
                    AttributeSchema.builder()
                            .type(SharedFields.type(fields))
                            .supportStatus(supportStatus(fields))
                            .cacheMode(fields.choice("cache_mode", HarvestReader::cacheMode, "cache_local, cache_none")
                                    .orElse(AttributeSchema.CacheMode.LOCAL))
                            .releases(release)
                            .build());
            fields.end();
        });
        return attributes;
    }

    private static Optional<AttributeSchema.CacheMode> cacheMode(String name) {
        return switch (name) {
            case "cache_local" -> Optional.of(AttributeSchema.CacheMode.LOCAL);
            case "cache_none" -> Optional.of(AttributeSchema.CacheMode.NONE);
            default -> Optional.empty();
        };
    }

    private static SupportStatus supportStatus(Fields fields) {
        return fields.map("support_status").map(HarvestReader::statusChain).orElse(SupportStatus.DEFAULT);
    }

    private static SupportStatus statusChain(Fields fields) {
        if (!fields.has("status")) {
            fields.problem("status", "is missing");
        }
        SupportStatus status = new SupportStatus(
                fields.choice("status", SharedFields::status, "the statuses of Heat")
                        .orElse(SupportStatus.Status.UNKNOWN),
                fields.text("version").orElse(null),
                fields.text("message").orElse(null),
                fields.map("previous").map(HarvestReader::statusChain).orElse(null));
        fields.end();
        return status;
    }
}
