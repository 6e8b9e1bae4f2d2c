package dev.kiln.schema.files;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.ValueType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a resource type of the fields of its file. */
final class TypeFields {

    private final String file;
    private final Fields fields;

    TypeFields(String file, Fields fields) {
        this.file = file;
        this.fields = fields;
    }

    /** The type of a file, whose name must fit the type's. */
    ResourceSchema read() {
        checkName(fields.requiredText("type"));
        return content();
    }

    /** The type, whatever it is called. */
    ResourceSchema content() {
        String name = fields.requiredText("type");
        Set<HeatRelease> releases = ReleaseFields.read(fields, EnumSet.allOf(HeatRelease.class));
        Optional<HeatRelease> placeholderSince = ReleaseFields.release(fields, "placeholder_since");
        Set<HeatRelease> content = ReleaseFields.ofContent(releases, placeholderSince);
        if (content.isEmpty()) {
            fields.problem("placeholder_since", "leaves no release in which the type works");
        }
        ResourceSchema type = ResourceSchema.builder()
                .name(name)
                .description(fields.text("description"))
                .service(fields.text("service"))
                .entity(fields.text("entity"))
                .supportStatus(SupportFields.read(fields))
                .releases(releases)
                .placeholderSince(placeholderSince)
                .actions(fields.texts("actions"))
                .decidesReplacementItself(fields.flag("decides_replacement_itself", false))
                .implicitDependencies(fields.flag("implicit_dependencies", false))
                .signal(fields.flag("signal", false))
                .translationRules(SharedFields.translationRules(fields))
                .properties(properties(fields, "properties", content))
                .attributes(attributes(content))
                .updatePolicy(properties(fields, "update_policy", content))
                .build();
        fields.end();
        return type;
    }

    private void checkName(String name) {
        if (!TypeFiles.isTypeName(name)) {
            fields.problem(
                    "type",
                    "\"" + name + "\" cannot name a resource type: use letters, digits and _ in segments"
                            + " parted by ::");
        } else if (!TypeFiles.fileOf(name).equals(file)) {
            fields.problem("type", "the file of " + name + " must be called " + TypeFiles.fileOf(name));
        }
    }

    private static Map<String, PropertySchema> properties(Fields holder, String name, Set<HeatRelease> inherited) {
        Map<String, PropertySchema> properties = new LinkedHashMap<>();
        holder.entries(name).forEach((key, value) -> properties.put(key, property(value, inherited)));
        return properties;
    }

    private static PropertySchema property(Fields fields, Set<HeatRelease> inherited) {
        Set<HeatRelease> releases = ReleaseFields.read(fields, inherited);
        ValueType type = requiredType(fields);
        if (fields.has("properties") && type != ValueType.MAP) {
            fields.problem("properties", "only a map has named properties");
        }
        if (fields.has("items") && (fields.has("properties") || (type != ValueType.LIST && type != ValueType.MAP))) {
            fields.problem("items", "only a list, or a map without named properties, has items");
        }
        PropertySchema property = PropertySchema.builder()
                .type(type)
                .description(fields.text("description"))
                .required(fields.flag("required", false))
                .defaultValue(fields.value("default"))
                .updateAllowed(fields.flag("update_allowed", false))
                .immutable(fields.flag("immutable", false))
                .hidden(fields.flag("hidden", false))
                .implemented(fields.flag("implemented", true))
                .allowConversion(fields.flag("allow_conversion", false))
                .constraints(SharedFields.constraints(fields))
                .unit(SharedFields.unit(fields))
                .entities(fields.texts("entities"))
                .definition(fields.flag("definition", false))
                .supportStatus(SupportFields.read(fields))
                .releases(releases)
                .items(fields.map("items").map(items -> property(items, releases)))
                .properties(properties(fields, "properties", releases))
                .build();
        fields.end();
        return property;
    }

    private Map<String, AttributeSchema> attributes(Set<HeatRelease> inherited) {
        Map<String, AttributeSchema> attributes = new LinkedHashMap<>();
        fields.entries("attributes").forEach((name, attribute) -> {
            attributes.put(
                    name,
                    AttributeSchema.builder()
                            .type(SharedFields.type(attribute))
                            .description(attribute.text("description"))
                            .supportStatus(SupportFields.read(attribute))
                            .cacheMode(
                                    attribute.flag("cached", true)
                                            ? AttributeSchema.CacheMode.LOCAL
                                            : AttributeSchema.CacheMode.NONE)
                            .releases(ReleaseFields.read(attribute, inherited))
                            .build());
            attribute.end();
        });
        return attributes;
    }

    private static ValueType requiredType(Fields fields) {
        if (!fields.has("type")) {
            fields.problem("type", "is missing");
        }
        return SharedFields.type(fields).orElse(ValueType.ANY);
    }
}
