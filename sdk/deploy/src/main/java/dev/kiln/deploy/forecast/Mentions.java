package dev.kiln.deploy.forecast;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters, resources and conditions that a value mentions by a name that is written out. */
final class Mentions {

    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> resources = new TreeSet<>();
    private final Set<String> conditions = new TreeSet<>();

    private Mentions() {}

    static Mentions in(@Nullable Node node) {
        Mentions mentions = new Mentions();
        if (node != null) {
            mentions.collect(node);
        }
        return mentions;
    }

    Set<String> parameters() {
        return parameters;
    }

    Set<String> resources() {
        return resources;
    }

    /** The conditions by which it chooses. */
    Set<String> conditions() {
        return conditions;
    }

    private void collect(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::collect);
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(this::collect);
        } else if (node instanceof Call call) {
            Node arguments = call.arguments();
            Node first = arguments instanceof ListNode list && !list.items().isEmpty()
                    ? list.items().get(0)
                    : arguments;
            if (first instanceof StringNode name) {
                if (call instanceof GetParam || call instanceof CfnRef) {
                    parameters.add(name.value());
                }
                if (call instanceof If) {
                    conditions.add(name.value());
                }
                if (call instanceof GetResource || call instanceof GetAttr || call instanceof CfnRef) {
                    resources.add(name.value());
                }
            }
            collect(arguments);
        }
    }
}
