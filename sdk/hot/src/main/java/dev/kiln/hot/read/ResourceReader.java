package dev.kiln.hot.read;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one entry of the {@code resources} section. Source: SEMANTICS section 1.4. */
final class ResourceReader {

    private static final String CODE = "resource-definition";
    private static final Set<String> KEYS =
            Set.of("type", "properties", "metadata", "depends_on", "deletion_policy", "update_policy", "description");
    private static final Set<String> LATER_KEYS = Set.of("external_id", "condition");
    private static final String TYPE_HINT = "write type: and a resource type, such as OS::Nova::Server";

    private final String name;
    private final TemplatePath path;
    private final boolean later;
    private final FunctionParser functions;
    private final Findings findings;

    ResourceReader(String name, HotVersion version, FunctionParser functions, Findings findings) {
        this.name = name;
        this.path = TemplatePath.of("resources", name);
        this.later = version.isAtLeast(HotVersion.V2016_10_14);
        this.functions = functions;
        this.findings = findings;
    }

    /** The definition without its faulty parts, or null when it has no type. */
    @Nullable
    ResourceDef read(Node data) {
        if (data instanceof NullNode
                || (data instanceof MapNode map && map.entries().isEmpty())) {
            findings.error(CODE, path, "Each resource must contain a type key.", TYPE_HINT);
            return null;
        }
        if (!(data instanceof MapNode map)) {
            findings.error(
                    CODE,
                    path,
                    "\"resources\" must contain a map of resource maps. Found a [<class '" + Findings.typeName(data)
                            + "'>] instead",
                    "write the resource's type, properties and so on, indented, under its name");
            return null;
        }
        keys(map);
        String type = type(map.get("type"));
        Node properties = value(map, "properties", "object", ResourceReader::isObject);
        Node metadata = value(map, "metadata", "object", ResourceReader::isObject);
        Node updatePolicy = value(map, "update_policy", "object", ResourceReader::isObject);
        Node deletionPolicy = value(map, "deletion_policy", "string", ResourceReader::isText);
        Node externalId = later ? value(map, "external_id", "string", ResourceReader::isText) : null;
        Node description = map.get("description");
        if (description != null && !(description instanceof StringNode)) {
            wrongType("description", "string");
            description = null;
        }
        List<String> dependsOn = dependsOn(map.get("depends_on"));
        Node condition = condition(map.get("condition"));
        return type == null
                ? null
                : new ResourceDef(
                        type,
                        properties,
                        metadata,
                        dependsOn,
                        updatePolicy,
                        deletionPolicy,
                        externalId,
                        condition,
                        description);
    }

    private void keys(MapNode map) {
        List<String> tooNew = new ArrayList<>();
        for (Scalar key : map.entries().keySet()) {
            String text = MapParts.segment(key);
            boolean known = key instanceof StringNode && (KEYS.contains(text) || (later && LATER_KEYS.contains(text)));
            if (known) {
                continue;
            }
            if (key instanceof StringNode && LATER_KEYS.contains(text)) {
                tooNew.add(text);
            } else {
                findings.error(
                        CODE,
                        path.key(text),
                        "\"" + text + "\" is not a valid keyword inside a resource definition",
                        "the keywords are type, properties, metadata, depends_on, deletion_policy, update_policy,"
                                + " description, external_id and condition");
            }
        }
        if (!tooNew.isEmpty()) {
            findings.error(
                    CODE,
                    path.key(tooNew.get(0)),
                    "Invalid keyword(s) inside a resource definition: " + String.join(", ", tooNew),
                    "use heat_template_version 2016-10-14 or later");
        }
    }

    private @Nullable String type(@Nullable Node node) {
        if (node == null) {
            findings.error(CODE, path, "Each resource must contain a type key.", TYPE_HINT);
            return null;
        }
        if (!PythonEquality.truthy(NodeValues.of(node))) {
            findings.error(CODE, path.key("type"), "Each Resource must contain a Type key.", TYPE_HINT);
            return null;
        }
        if (node instanceof StringNode text) {
            return text.value();
        }
        wrongType("type", "string");
        return null;
    }

    private @Nullable Node value(MapNode map, String key, String expected, Predicate<Node> fits) {
        Node data = map.get(key);
        if (data == null) {
            return null;
        }
        Node value = functions.value(data);
        if (!fits.test(value)) {
            wrongType(key, expected);
            return null;
        }
        return value;
    }

    private @Nullable Node condition(@Nullable Node data) {
        if (data == null || !later) {
            return null;
        }
        Node condition = functions.condition(data);
        if (isText(condition) || condition instanceof BooleanNode) {
            return condition;
        }
        wrongType("condition", "string_or_boolean");
        return null;
    }

    private List<String> dependsOn(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof StringNode text) {
            return List.of(text.value());
        }
        if (!(node instanceof ListNode list)) {
            wrongType("depends_on", "list or string");
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof StringNode text) {
                names.add(text.value());
            } else {
                findings.error(
                        CODE,
                        path.key("depends_on").item(i),
                        "Resource " + name + " depends_on must be a list of strings",
                        "name resources; functions are not allowed here");
            }
        }
        return names;
    }

    private void wrongType(String key, String expected) {
        findings.error(
                CODE,
                path.key(key),
                "Resource " + name + " " + key + " type must be " + expected,
                "leave the key out if there is nothing to say");
    }

    private static boolean isObject(Node node) {
        return node instanceof MapNode || node instanceof Call;
    }

    private static boolean isText(Node node) {
        return node instanceof StringNode || node instanceof Call;
    }
}
