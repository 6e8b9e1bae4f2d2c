package dev.kiln;

import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a parameter's value must keep. Source: SEMANTICS section 5.3.
 *
 * @param kind Heat's name of the kind, for example {@code range}
 * @param value what the kind wants: bounds, values, a pattern, a name
 * @param description what Heat says in place of its own message where a value breaks the rule, or null
 * @param site where the program sets the rule
 * @param problem what is wrong with the rule itself, whatever values are given, or null; such a rule is reported and not written
 */
public record ParameterConstraint(
        String kind,
        Node value,
        @Nullable String description,
        CallSite site,
        @Nullable String problem) {

    /** The kind of a rule that is written as the program says it. */
    static final String RAW = "raw";

    ParameterConstraint describedAs(String text) {
        return new ParameterConstraint(kind, value, text, site, problem);
    }

    /** The rule as it stands in a template. */
    Node node() {
        Map<String, Node> parts = new LinkedHashMap<>();
        if (kind.equals(RAW) && value instanceof MapNode map) {
            map.entries().forEach((key, part) -> parts.put(((StringNode) key).value(), part));
        } else {
            parts.put(kind, value);
        }
        if (description != null) {
            parts.put("description", new StringNode(description));
        }
        return MapNode.of(parts);
    }
}
