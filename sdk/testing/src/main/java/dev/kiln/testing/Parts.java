package dev.kiln.testing;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions as the maps that stand in a template. */
final class Parts {

    private final Map<String, Node> entries = new LinkedHashMap<>();

    private Parts() {}

    static MapNode of(ResourceDef resource) {
        Parts parts = new Parts();
        parts.put("type", new StringNode(resource.type()));
        parts.put("description", resource.description());
        parts.put("condition", resource.condition());
        if (!resource.dependsOn().isEmpty()) {
            parts.put(
                    "depends_on",
                    new ListNode(resource.dependsOn().stream()
                            .<Node>map(StringNode::new)
                            .toList()));
        }
        parts.put("external_id", resource.externalId());
        parts.put("deletion_policy", resource.deletionPolicy());
        parts.put("update_policy", resource.updatePolicy());
        parts.put("metadata", resource.metadata());
        parts.put("properties", resource.properties());
        return MapNode.of(parts.entries);
    }

    static MapNode of(ParameterDef parameter) {
        Parts parts = new Parts();
        parts.put("type", new StringNode(parameter.type().wireName()));
        parts.put("label", parameter.label());
        parts.put("description", parameter.description());
        parts.put("default", parameter.defaultValue());
        parts.put("hidden", parameter.hidden());
        parts.put("immutable", parameter.immutable());
        parts.put("tags", parameter.tags());
        if (!parameter.constraints().isEmpty()) {
            parts.put("constraints", new ListNode(parameter.constraints()));
        }
        return MapNode.of(parts.entries);
    }

    static MapNode of(OutputDef output) {
        Parts parts = new Parts();
        parts.put("description", output.description());
        parts.put("value", output.value());
        parts.put("condition", output.condition());
        return MapNode.of(parts.entries);
    }

    private void put(String key, @Nullable Node value) {
        if (value != null) {
            entries.put(key, value);
        }
    }
}
