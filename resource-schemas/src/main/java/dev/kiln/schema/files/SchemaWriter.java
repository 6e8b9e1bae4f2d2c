package dev.kiln.schema.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.TranslationRule;
import dev.kiln.schema.Unit;
import dev.kiln.schema.ValueType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a resource type as its file: what equals the default is left out. */
public final class SchemaWriter {

    private static final Set<String> WITHIN = Set.of("properties", "attributes", "update_policy");

    private SchemaWriter() {}

    /**
     * The name of a type's file.
     *
     * @param type Heat's name of the type
     * @return for example {@code OS-Nova-Server.yaml}
     * @throws IllegalArgumentException when the text cannot name a type
     */
    public static String fileOf(String type) {
        return TypeFiles.fileOf(type);
    }

    /**
     * The text of a type's file; {@link SchemaReader#readType} reads an equal type back.
     *
     * @param type the type
     * @return the YAML text
     */
    public static String write(ResourceSchema type) {
        return YamlText.of(fields(type));
    }

    /**
     * The type as JSON on one line, without descriptions: what checking a template needs. {@link SchemaReader#readFacts} reads it.
     *
     * @param type the type; its name may be that of a template
     * @return the JSON text
     */
    public static String writeFacts(ResourceSchema type) {
        try {
            return new ObjectMapper().writeValueAsString(bare(fields(type)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values have no JSON form", e);
        }
    }

    /** A type, a property or an attribute without the words about it, and what is within it likewise. */
    private static Map<String, Object> bare(Map<?, ?> described) {
        Map<String, Object> bare = new LinkedHashMap<>();
        described.forEach((key, value) -> {
            String field = String.valueOf(key);
            if (field.equals("items") && value instanceof Map<?, ?> items) {
                bare.put(field, bare(items));
            } else if (WITHIN.contains(field) && value instanceof Map<?, ?> members) {
                Map<String, Object> each = new LinkedHashMap<>();
                members.forEach((name, member) -> each.put(String.valueOf(name), bare((Map<?, ?>) member)));
                bare.put(field, each);
            } else if (!field.equals("description")) {
                bare.put(field, value);
            }
        });
        return bare;
    }

    private static Map<String, Object> fields(ResourceSchema type) {
        Set<HeatRelease> content = ReleaseFields.ofContent(type.releases(), type.placeholderSince());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", type.name());
        type.description().ifPresent(d -> out.put("description", d));
        type.service().ifPresent(s -> out.put("service", s));
        type.entity().ifPresent(e -> out.put("entity", e));
        putSupport(out, type.supportStatus());
        putReleases(out, type.releases(), EnumSet.allOf(HeatRelease.class));
        type.placeholderSince().ifPresent(r -> out.put("placeholder_since", r.id()));
        if (!type.actions().isEmpty()) {
            out.put("actions", List.copyOf(type.actions()));
        }
        putFlag(out, "decides_replacement_itself", type.decidesReplacementItself());
        putFlag(out, "implicit_dependencies", type.implicitDependencies());
        putFlag(out, "signal", type.signal());
        putProperties(out, "properties", type.properties(), content);
        putAttributes(out, type.attributes(), content);
        putProperties(out, "update_policy", type.updatePolicy(), content);
        if (!type.translationRules().isEmpty()) {
            out.put(
                    "translation_rules",
                    type.translationRules().stream().map(SchemaWriter::rule).toList());
        }
        return out;
    }

    private static void putProperties(
            Map<String, Object> out, String key, Map<String, PropertySchema> properties, Set<HeatRelease> inherited) {
        if (!properties.isEmpty()) {
            Map<String, Object> written = new LinkedHashMap<>();
            properties.forEach((name, property) -> written.put(name, property(property, inherited)));
            out.put(key, written);
        }
    }

    private static Map<String, Object> property(PropertySchema property, Set<HeatRelease> inherited) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", property.type().heatName());
        property.description().ifPresent(d -> out.put("description", d));
        putFlag(out, "required", property.required());
        property.defaultValue().ifPresent(d -> out.put("default", d));
        putFlag(out, "update_allowed", property.updateAllowed());
        putFlag(out, "immutable", property.immutable());
        putFlag(out, "hidden", property.hidden());
        if (!property.implemented()) {
            out.put("implemented", false);
        }
        putFlag(out, "allow_conversion", property.allowConversion());
        if (!property.constraints().isEmpty()) {
            out.put(
                    "constraints",
                    property.constraints().stream()
                            .map(SchemaWriter::constraint)
                            .toList());
        }
        property.unit().map(Unit::id).ifPresent(u -> out.put("unit", u));
        putPresent(out, "entities", property.entities().isEmpty() ? null : property.entities());
        putFlag(out, "definition", property.definition());
        putSupport(out, property.supportStatus());
        putReleases(out, property.releases(), inherited);
        property.items().ifPresent(items -> out.put("items", property(items, property.releases())));
        putProperties(out, "properties", property.properties(), property.releases());
        return out;
    }

    private static void putAttributes(
            Map<String, Object> out, Map<String, AttributeSchema> attributes, Set<HeatRelease> inherited) {
        if (attributes.isEmpty()) {
            return;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        attributes.forEach((name, attribute) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            attribute.type().map(ValueType::heatName).ifPresent(t -> fields.put("type", t));
            attribute.description().ifPresent(d -> fields.put("description", d));
            if (attribute.cacheMode() == AttributeSchema.CacheMode.NONE) {
                fields.put("cached", false);
            }
            putSupport(fields, attribute.supportStatus());
            putReleases(fields, attribute.releases(), inherited);
            written.put(name, fields);
        });
        out.put("attributes", written);
    }

    private static Map<String, Object> constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            return Map.of("length", bounds(length.min(), length.max()));
        } else if (constraint instanceof Constraint.Range range) {
            return Map.of("range", bounds(range.min(), range.max()));
        } else if (constraint instanceof Constraint.AllowedValues allowed) {
            return Map.of("allowed_values", allowed.values());
        } else if (constraint instanceof Constraint.AllowedPattern allowed) {
            return Map.of("allowed_pattern", allowed.pattern());
        } else if (constraint instanceof Constraint.Modulo modulo) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", modulo.step());
            fields.put("offset", modulo.offset());
            return Map.of("modulo", fields);
        } else if (constraint instanceof Constraint.Custom custom) {
            return Map.of("custom_constraint", custom.name());
        }
        throw new IllegalArgumentException("no form in YAML for " + constraint);
    }

    private static Map<String, Object> bounds(@Nullable Number min, @Nullable Number max) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        putPresent(bounds, "min", min);
        putPresent(bounds, "max", max);
        return bounds;
    }

    private static Map<String, Object> rule(TranslationRule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule", rule.kind().name().toLowerCase(Locale.ROOT));
        out.put("path", rule.path());
        putPresent(out, "value_path", rule.valuePath().isEmpty() ? null : rule.valuePath());
        putPresent(out, "value_name", rule.valueName());
        putPresent(out, "custom_value_path", rule.customValuePath().isEmpty() ? null : rule.customValuePath());
        putPresent(out, "client_plugin", rule.clientPlugin());
        putPresent(out, "finder", rule.finder());
        putPresent(out, "entity", rule.entity());
        return out;
    }

    private static void putReleases(Map<String, Object> out, Set<HeatRelease> releases, Set<HeatRelease> inherited) {
        if (releases.equals(inherited) || releases.isEmpty()) {
            return;
        }
        HeatRelease first = releases.iterator().next();
        HeatRelease last = first;
        for (HeatRelease release : releases) {
            last = release;
        }
        HeatRelease since = first;
        HeatRelease until = last;
        long between = inherited.stream()
                .filter(r -> r.compareTo(since) >= 0 && r.compareTo(until) <= 0)
                .count();
        if (between != releases.size()) {
            out.put("releases", releases.stream().map(HeatRelease::id).toList());
            return;
        }
        if (inherited.stream().anyMatch(r -> r.compareTo(since) < 0)) {
            out.put("since", since.id());
        }
        if (inherited.stream().anyMatch(r -> r.compareTo(until) > 0)) {
            out.put("until", until.id());
        }
    }

    private static void putSupport(Map<String, Object> out, SupportStatus status) {
        Optional<Object> written = SupportFields.toYaml(status);
        written.ifPresent(w -> out.put("support", w));
    }

    private static void putFlag(Map<String, Object> out, String name, boolean value) {
        if (value) {
            out.put(name, true);
        }
    }

    private static void putPresent(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }
}
