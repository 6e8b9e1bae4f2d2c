package dev.kiln.hot.read;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.param.ParameterDefReader;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a template; what is faulty is reported and left out. Source: SEMANTICS sections 1.3 to 1.6. */
final class SectionReader {

    private static final Set<String> OUTPUT_KEYS = Set.of("description", "value", "condition");

    private final MapNode root;
    private final HotVersion version;
    private final boolean conditional;
    private final FunctionParser functions;
    private final Findings findings;

    SectionReader(MapNode root, HotVersion version, Findings findings) {
        this.root = root;
        this.version = version;
        this.conditional = version.isAtLeast(HotVersion.V2016_10_14);
        this.functions = new FunctionParser(version);
        this.findings = findings;
    }

    Template read(String versionText) {
        for (Scalar key : root.entries().keySet()) {
            if (!(key instanceof StringNode text) || !known(text.value())) {
                String name = MapParts.segment(key);
                findings.error(
                        "template-section",
                        TemplatePath.of(name),
                        "The template section is invalid: " + name,
                        name.equals("conditions") ? "use heat_template_version 2016-10-14 or later" : null);
            }
        }
        return new Template(
                version,
                versionText,
                root.get("description"),
                groups(root.get("parameter_groups")),
                parameters(),
                conditions(),
                resources(),
                outputs());
    }

    private boolean known(String section) {
        return switch (section) {
            case VersionReader.KEY,
                    "description",
                    "parameter_groups",
                    "parameters",
                    "resources",
                    "outputs",
                    "__undefined__" -> true;
            case "conditions" -> conditional;
            default -> false;
        };
    }

    private Map<String, ParameterDef> parameters() {
        Map<String, ParameterDef> parameters = new LinkedHashMap<>();
        entries("parameters").forEach((name, data) -> {
            try {
                parameters.put(name, ParameterDefReader.read(name, data, version));
            } catch (ValueException e) {
                TemplatePath path = TemplatePath.of("parameters", name);
                findings.error("parameter-definition", path, String.valueOf(e.getMessage()), null);
            }
        });
        return parameters;
    }

    private Map<String, Node> conditions() {
        Node section = root.get("conditions");
        if (section == null || !conditional) {
            return Map.of();
        }
        if (!(section instanceof MapNode)) {
            findings.error(
                    "condition-section",
                    TemplatePath.of("conditions"),
                    "Conditions validation error: Condition definitions must be a map. Found a "
                            + Findings.typeName(section) + " instead",
                    "leave the section out if there are no conditions");
            return Map.of();
        }
        Map<String, Node> conditions = new LinkedHashMap<>();
        entries("conditions").forEach((name, data) -> conditions.put(name, functions.condition(data)));
        return conditions;
    }

    private Map<String, ResourceDef> resources() {
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        entries("resources").forEach((name, data) -> {
            ResourceDef resource = new ResourceReader(name, version, functions, findings).read(data);
            if (resource != null) {
                resources.put(name, resource);
            }
        });
        return resources;
    }

    private Map<String, OutputDef> outputs() {
        Map<String, OutputDef> outputs = new LinkedHashMap<>();
        entries("outputs").forEach((name, data) -> {
            OutputDef output = output(TemplatePath.of("outputs", name), data);
            if (output != null) {
                outputs.put(name, output);
            }
        });
        return outputs;
    }

    private @Nullable OutputDef output(TemplatePath path, Node data) {
        String prefix = "Output validation error: " + path + ": ";
        if (!(data instanceof MapNode map)) {
            findings.error(
                    "output-definition",
                    path,
                    prefix + "Output definitions must be a map. Found a " + Findings.typeName(data) + " instead",
                    "write value: and what to show, indented, under the output's name");
            return null;
        }
        Node value = map.get("value");
        if (value == null) {
            findings.error(
                    "output-definition",
                    path,
                    prefix + "Each output definition must contain a value key.",
                    "write value: and what to show");
            return null;
        }
        for (Scalar key : map.entries().keySet()) {
            String text = MapParts.segment(key);
            if (!OUTPUT_KEYS.contains(text) || (text.equals("condition") && !conditional)) {
                findings.warning(
                        "unknown-output-key",
                        path.key(text),
                        "Heat ignores the key \"" + text + "\" of an output",
                        null);
            }
        }
        Node condition = conditional ? map.get("condition") : null;
        return new OutputDef(
                map.get("description"),
                functions.value(value),
                condition == null ? null : functions.condition(condition));
    }

    private List<ParameterGroup> groups(@Nullable Node section) {
        if (section == null || empty(section)) {
            return List.of();
        }
        TemplatePath path = TemplatePath.of("parameter_groups");
        if (!(section instanceof ListNode list)) {
            groupError(path, path.toString(), "The parameter_groups should be a list.");
            return List.of();
        }
        List<ParameterGroup> groups = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            ParameterGroup group = group(path.item(i), list.items().get(i));
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private @Nullable ParameterGroup group(TemplatePath path, Node data) {
        if (!(data instanceof MapNode map)) {
            groupError(path, "parameter_groups.", "A parameter group should be a map.");
            return null;
        }
        Node label = map.get("label");
        String shown = "parameter_groups." + (label == null ? "" : PythonText.str(NodeValues.of(label)));
        Node names = map.get("parameters");
        if (names == null) {
            groupError(path, shown, "The parameters must be provided for each parameter group.");
            return null;
        }
        if (!(names instanceof ListNode list)) {
            groupError(path, shown, "The parameters of parameter group should be a list.");
            return null;
        }
        List<String> parameters = list.items().stream()
                .map(item -> PythonText.str(NodeValues.of(item)))
                .toList();
        return new ParameterGroup(label, map.get("description"), parameters);
    }

    private void groupError(TemplatePath path, String shown, String message) {
        findings.error("parameter-group-definition", path, "Parameter Groups error: " + shown + ": " + message, null);
    }

    /** The entries of a section that is a map; nothing counts as a map without entries. */
    private Map<String, Node> entries(String name) {
        Node section = root.get(name);
        if (section == null || empty(section)) {
            return Map.of();
        }
        if (!(section instanceof MapNode map)) {
            findings.error(
                    "template-section",
                    TemplatePath.of(name),
                    "The section " + name + " must be a map. Found a " + Findings.typeName(section) + " instead",
                    "write names, each followed by a colon and its definition");
            return Map.of();
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> entries.put(MapParts.segment(key), value));
        return entries;
    }

    private static boolean empty(Node node) {
        return !PythonEquality.truthy(NodeValues.of(node));
    }
}
