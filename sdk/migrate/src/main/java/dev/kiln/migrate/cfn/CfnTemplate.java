package dev.kiln.migrate.cfn;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.write.HotWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template in CloudFormation's format. Its HOT has version 2013-05-23, in which the functions without a counterpart still work, or
 * 2016-10-14 where there are conditions. Source: SEMANTICS sections 1.2 and 3.
 */
public final class CfnTemplate {

    private static final Set<String> VERSIONS = Set.of("HeatTemplateFormatVersion", "AWSTemplateFormatVersion");

    private static final Map<String, String> RESOURCE_KEYS = Map.of(
            "Type", "type",
            "Properties", "properties",
            "Metadata", "metadata",
            "DependsOn", "depends_on",
            "DeletionPolicy", "deletion_policy",
            "UpdatePolicy", "update_policy",
            "Condition", "condition",
            "Description", "description");

    private static final Map<String, String> OUTPUT_KEYS =
            Map.of("Value", "value", "Description", "description", "Condition", "condition");

    private final YamlDocument document;
    private final MapNode root;
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final CfnFunctions functions;

    private CfnTemplate(YamlDocument document) {
        this.document = document;
        this.root = document.root();
        this.functions = new CfnFunctions(root, this::refuse);
    }

    /**
     * Whether a document is such a template.
     *
     * @param document the document
     * @return true when it says so itself, and does not say that it is HOT
     */
    public static boolean is(YamlDocument document) {
        MapNode root = document.root();
        return root.get("heat_template_version") == null
                && VERSIONS.stream().anyMatch(version -> root.get(version) != null);
    }

    /**
     * Translates a template.
     *
     * @param document the template
     * @param refusals gets what has no counterpart in HOT, with its place; where there is any, the translation is not the template
     * @return the template in HOT
     */
    public static String toHot(YamlDocument document, List<Diagnostic> refusals) {
        CfnTemplate template = new CfnTemplate(document);
        MapNode hot = template.translate();
        refusals.addAll(template.refusals);
        return HotWriter.write(hot);
    }

    private MapNode translate() {
        Map<String, Node> hot = new LinkedHashMap<>();
        boolean conditional = root.get("Conditions") != null;
        hot.put("heat_template_version", new StringNode(conditional ? "2016-10-14" : "2013-05-23"));
        Node description = root.get("Description");
        if (description != null && !(description instanceof NullNode)) {
            hot.put("description", description);
        }
        Map<String, Node> parameters = new LinkedHashMap<>();
        section("Parameters")
                .forEach((name, definition) -> CfnParameter.toHot(definition)
                        .ifPresentOrElse(
                                parameter -> parameters.put(name, parameter),
                                () -> refuse(
                                        TemplatePath.of("Parameters", name),
                                        "HOT has no parameter of this type or form")));
        Map<String, Node> resources = new LinkedHashMap<>();
        section("Resources").forEach((name, data) -> {
            Node resource = keyed(TemplatePath.of("Resources", name), data, RESOURCE_KEYS);
            if (resource != null) {
                resources.put(name, resource);
            }
        });
        Map<String, Node> conditions = new LinkedHashMap<>();
        section("Conditions")
                .forEach((name, data) ->
                        conditions.put(name, functions.condition(TemplatePath.of("Conditions", name), data)));
        Map<String, Node> outputs = new LinkedHashMap<>();
        section("Outputs").forEach((name, data) -> {
            Node output = keyed(TemplatePath.of("Outputs", name), data, OUTPUT_KEYS);
            if (output != null) {
                outputs.put(name, output);
            }
        });
        parameters.putAll(functions.mappings());
        put(hot, "parameters", parameters);
        put(hot, "conditions", conditions);
        put(hot, "resources", resources);
        put(hot, "outputs", outputs);
        Set<String> known = Set.of("Description", "Parameters", "Resources", "Conditions", "Outputs", "Mappings");
        root.entries().keySet().forEach(key -> {
            if (key instanceof StringNode text && !known.contains(text.value()) && !VERSIONS.contains(text.value())) {
                refuse(TemplatePath.of(text.value()), "HOT has no such section");
            }
        });
        return MapNode.of(hot);
    }

    private static void put(Map<String, Node> hot, String section, Map<String, Node> entries) {
        if (!entries.isEmpty()) {
            hot.put(section, MapNode.of(entries));
        }
    }

    private Map<String, Node> section(String name) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Node section = root.get(name);
        if (section instanceof MapNode map) {
            map.entries().forEach((key, value) -> {
                if (key instanceof StringNode text) {
                    entries.put(text.value(), value);
                }
            });
        } else if (section != null && !(section instanceof NullNode)) {
            refuse(TemplatePath.of(name), "the section is no map");
        }
        return entries;
    }

    /** A map with its keys in HOT's words and its values translated; null when it is no map. */
    private @Nullable Node keyed(TemplatePath path, Node data, Map<String, String> keys) {
        if (!(data instanceof MapNode map)) {
            refuse(path, "the definition is no map");
            return null;
        }
        Map<String, Node> hot = new LinkedHashMap<>();
        for (Map.Entry<Scalar, Node> entry : map.entries().entrySet()) {
            String key = entry.getKey() instanceof StringNode text ? text.value() : "";
            String word = keys.get(key);
            if (word == null) {
                refuse(path.key(key), "HOT has no such key here");
            } else if (!(entry.getValue() instanceof NullNode) || key.equals("Value")) {
                hot.put(word, functions.value(path.key(key), entry.getValue()));
            }
        }
        return MapNode.of(hot);
    }

    private void refuse(TemplatePath path, String reason) {
        refusals.add(Diagnostic.error("not-translatable", path, path + ": " + reason, null)
                .at(document.at(path).orElse(null)));
    }
}
