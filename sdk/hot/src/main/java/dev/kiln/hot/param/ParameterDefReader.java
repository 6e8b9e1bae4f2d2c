package dev.kiln.hot.param;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one entry of the {@code parameters} section, with Heat's checks in Heat's order. */
public final class ParameterDefReader {

    private static final Set<String> KEYS =
            Set.of("type", "description", "default", "schema", "constraints", "hidden", "label", "immutable", "tags");

    private ParameterDefReader() {}

    /**
     * Reads a definition.
     *
     * @param name the parameter's name, for messages
     * @param data the entry as written
     * @param version the template's version
     * @return the definition
     * @throws ValueException with Heat's message when the entry is malformed
     */
    public static ParameterDef read(String name, Node data, HotVersion version) {
        String entity = "parameter (" + name + ")";
        if (!(data instanceof MapNode map)) {
            throw new ValueException("Invalid " + entity + ", expected a mapping");
        }
        boolean tagged = version.isAtLeast(HotVersion.V2018_03_02);
        for (Scalar key : map.entries().keySet()) {
            String text = PythonText.str(NodeValues.ofScalar(key));
            boolean known = key instanceof StringNode && KEYS.contains(text) && (tagged || !text.equals("tags"));
            if (!known) {
                throw new ValueException("Invalid key '" + text + "' for " + entity);
            }
        }
        Node type = map.get("type");
        if (type == null) {
            throw new ValueException("Missing parameter type for parameter: " + name);
        }
        Node tags = map.get("tags");
        if (tags != null && !(tags instanceof ListNode)) {
            throw new ValueException("Tags property should be a list for parameter: " + name);
        }
        List<Node> constraints = constraints(name, map.get("constraints"));
        constraints.forEach(constraint -> DescribedConstraint.read(constraint, version));
        return new ParameterDef(
                type(type),
                map.get("label"),
                map.get("description"),
                present(map.get("default")),
                map.get("hidden"),
                map.get("immutable"),
                tags,
                constraints);
    }

    private static ParameterType type(Node node) {
        Object name = NodeValues.of(node);
        return (name instanceof String text ? ParameterType.named(text) : Optional.<ParameterType>empty())
                .orElseThrow(() -> new ValueException("Invalid type (" + PythonText.str(name) + ")"));
    }

    private static List<Node> constraints(String name, @Nullable Node node) {
        if (node == null || node instanceof NullNode) {
            return List.of();
        }
        if (node instanceof ListNode list) {
            return list.items();
        }
        throw new ValueException("Invalid parameter constraints for parameter " + name + ", expected a list");
    }

    /** A null default is no default. */
    private static @Nullable Node present(@Nullable Node node) {
        return node instanceof NullNode ? null : node;
    }
}
