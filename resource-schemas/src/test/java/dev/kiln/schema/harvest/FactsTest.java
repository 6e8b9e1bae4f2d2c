package dev.kiln.schema.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.TranslationRule;
import dev.kiln.schema.ValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The catalogue against the facts that it was made of, where they are at hand: each type is turned back into the form of the
 * facts, and must give exactly those of the release that decides.
 */
@SuppressWarnings("SystemOut") // says what was compared, since the facts are not part of the project
class FactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theCatalogueHoldsExactlyTheFacts() throws Exception {
        String given = System.getProperty("kiln.schemas.facts");
        Path folder = given == null ? Path.of("../../shared/schemas") : Path.of(given);
        if (given == null && !Files.isDirectory(folder)) {
            System.out.println("schemas: 0 types compared, directory absent");
            return;
        }
        JsonNode zed = JSON.readTree(folder.resolve("heat-zed-19.0.0.json").toFile());
        JsonNode master =
                JSON.readTree(folder.resolve("heat-master-2026-08.json").toFile());
        Set<String> names = new TreeSet<>();
        zed.fieldNames().forEachRemaining(names::add);
        master.fieldNames().forEachRemaining(names::add);
        SchemaCatalog catalog = SchemaCatalog.bundled();
        assertThat(catalog.types()).isEqualTo(names);
        for (String name : names) {
            ResourceSchema type = catalog.type(name).orElseThrow();
            JsonNode older = zed.path(name);
            JsonNode newer = master.path(name);
            boolean placeholder = !newer.has("properties") && older.has("properties");
            assertThat(facts(type, placeholder ? older : newer))
                    .as(name)
                    .isEqualTo(plain(placeholder ? withStatusOf(older, newer) : newer));
            assertThat(releases(type.releases())).as(name).isEqualTo(presence(!older.isMissingNode(), true));
            assertThat(type.placeholderSince().isPresent()).as(name).isEqualTo(placeholder);
            properties(name, type.properties(), older.path("properties"), newer.path("properties"));
            type.attributes()
                    .forEach((a, schema) -> assertThat(releases(schema.releases()))
                            .as(name + " " + a)
                            .isEqualTo(presence(
                                    older.path("attributes").has(a),
                                    newer.path("attributes").has(a))));
        }
        System.out.println("schemas: " + names.size() + " types compared");
    }

    private static void properties(
            String path, Map<String, PropertySchema> properties, JsonNode older, JsonNode newer) {
        properties.forEach(
                (name, property) -> property(path + "." + name, property, older.path(name), newer.path(name)));
    }

    private static void property(String path, PropertySchema property, JsonNode older, JsonNode newer) {
        assertThat(releases(property.releases()))
                .as(path)
                .isEqualTo(presence(!older.isMissingNode(), !newer.isMissingNode()));
        properties(path, property.properties(), older.path("schema"), newer.path("schema"));
        property.items()
                .ifPresent(items -> property(
                        path + ".*",
                        items,
                        older.path("schema").path("*"),
                        newer.path("schema").path("*")));
    }

    private static String presence(boolean zed, boolean master) {
        return (zed ? "zed " : "") + (master ? "master-2026-08 " : "");
    }

    private static String releases(Set<HeatRelease> releases) {
        StringBuilder text = new StringBuilder();
        releases.forEach(r -> text.append(r.id()).append(' '));
        return text.toString();
    }

    private static JsonNode withStatusOf(JsonNode type, JsonNode status) {
        return ((ObjectNode) type.deepCopy()).set("support_status", status.get("support_status"));
    }

    private static Map<String, Object> facts(ResourceSchema type, JsonNode original) {
        Map<String, Object> out = new LinkedHashMap<>();
        type.service().ifPresent(s -> out.put("service", s));
        type.entity().ifPresent(e -> out.put("entity", e));
        status(out, type.supportStatus());
        list(out, "actions", new ArrayList<>(type.actions()));
        flag(out, "decides_replacement_itself", type.decidesReplacementItself());
        flag(out, "implicit_dependencies", type.implicitDependencies());
        flag(out, "signal", type.signal());
        list(
                out,
                "translation_rules",
                type.translationRules().stream().map(FactsTest::rule).toList());
        map(out, "properties", facts(type.properties()));
        map(out, "update_policy", facts(type.updatePolicy()));
        Map<String, Object> attributes = new LinkedHashMap<>();
        type.attributes().forEach((name, a) -> {
            Map<String, Object> attribute = new LinkedHashMap<>();
            // The overlay types what the facts leave open.
            if (original.path("attributes").path(name).has("type")) {
                attribute.put("type", a.type().map(ValueType::heatName).orElse("none"));
            }
            status(attribute, a.supportStatus());
            if (a.cacheMode() == AttributeSchema.CacheMode.NONE) {
                attribute.put("cache_mode", "cache_none");
            }
            attributes.put(name, attribute);
        });
        map(out, "attributes", attributes);
        return out;
    }

    private static Map<String, Object> facts(Map<String, PropertySchema> properties) {
        Map<String, Object> out = new LinkedHashMap<>();
        properties.forEach((name, property) -> out.put(name, facts(property)));
        return out;
    }

    private static Map<String, Object> facts(PropertySchema property) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", property.type().heatName());
        flag(out, "required", property.required());
        property.defaultValue().ifPresent(d -> out.put("default", d));
        flag(out, "update_allowed", property.updateAllowed());
        flag(out, "immutable", property.immutable());
        flag(out, "hidden", property.hidden());
        if (!property.implemented()) {
            out.put("implemented", false);
        }
        flag(out, "allow_conversion", property.allowConversion());
        list(
                out,
                "constraints",
                property.constraints().stream().map(FactsTest::constraint).toList());
        status(out, property.supportStatus());
        Map<String, Object> children = new LinkedHashMap<>(facts(property.properties()));
        property.items().ifPresent(items -> children.put("*", facts(items)));
        map(out, "schema", children);
        return out;
    }

    private static Map<String, Object> constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Length c) {
            return Map.of("length", bounds(c.min(), c.max()));
        } else if (constraint instanceof Constraint.Range c) {
            return Map.of("range", bounds(c.min(), c.max()));
        } else if (constraint instanceof Constraint.AllowedValues c) {
            return Map.of("allowed_values", c.values());
        } else if (constraint instanceof Constraint.AllowedPattern c) {
            return Map.of("allowed_pattern", c.pattern());
        } else if (constraint instanceof Constraint.Modulo c) {
            return Map.of("modulo", Map.of("step", c.step(), "offset", c.offset()));
        }
        return Map.of("custom_constraint", ((Constraint.Custom) constraint).name());
    }

    private static Map<String, Object> bounds(@Nullable Number min, @Nullable Number max) {
        Map<String, Object> out = new LinkedHashMap<>();
        present(out, "min", min);
        present(out, "max", max);
        return out;
    }

    private static Map<String, Object> rule(TranslationRule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        String kind = rule.kind().name();
        out.put("rule", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
        out.put("path", rule.path());
        list(out, "value_path", rule.valuePath());
        present(out, "value_name", rule.valueName());
        list(out, "custom_value_path", rule.customValuePath());
        present(out, "client_plugin", rule.clientPlugin());
        present(out, "finder", rule.finder());
        present(out, "entity", rule.entity());
        return out;
    }

    private static void status(Map<String, Object> out, SupportStatus status) {
        if (!status.equals(SupportStatus.DEFAULT)) {
            out.put("support_status", chain(status));
        }
    }

    private static Map<String, Object> chain(SupportStatus status) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", status.status().name());
        present(out, "version", status.version());
        present(out, "message", status.message());
        present(out, "previous", status.previous() == null ? null : chain(status.previous()));
        return out;
    }

    private static void flag(Map<String, Object> out, String name, boolean value) {
        present(out, name, value ? true : null);
    }

    private static void present(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }

    private static void list(Map<String, Object> out, String name, List<?> list) {
        present(out, name, list.isEmpty() ? null : list);
    }

    private static void map(Map<String, Object> out, String name, Map<String, Object> map) {
        present(out, name, map.isEmpty() ? null : map);
    }

    /** As Java values, whole numbers as Long. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        } else if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        } else if (node.isIntegralNumber()) {
            return node.longValue();
        } else if (node.isNumber()) {
            return node.doubleValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.textValue();
    }
}
