package dev.kiln.hot.validate;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.Optional;

/** The literal names in references. A name that a function gives is not known here. */
final class References {

    private References() {}

    /** The resource that a node refers to. */
    static Optional<String> resource(Node node, Scope scope) {
        if (!(node instanceof Call call)
                || FunctionVersions.isData(call.function(), scope.template().version())) {
            return Optional.empty();
        }
        if (call instanceof GetResource) {
            return name(call.arguments());
        }
        if (call instanceof GetAttr) {
            return call.arguments() instanceof ListNode list && !list.items().isEmpty()
                    ? name(list.items().get(0))
                    : Optional.empty();
        }
        if (call instanceof CfnRef) {
            return text(call.arguments())
                    .filter(name -> scope.template().resources().containsKey(name));
        }
        return Optional.empty();
    }

    /** The attribute that a node reads. */
    static Optional<String> attribute(Node node) {
        return node instanceof GetAttr call ? item(call.arguments(), 1) : Optional.empty();
    }

    /** The parameter that a node reads. */
    static Optional<String> parameter(Node node, Scope scope) {
        if (node instanceof GetParam call) {
            return text(call.arguments()).or(() -> item(call.arguments(), 0));
        }
        if (node instanceof CfnRef call
                && !FunctionVersions.isRemoved(call.function(), scope.template().version())) {
            return text(call.arguments())
                    .filter(name -> !scope.template().resources().containsKey(name));
        }
        return Optional.empty();
    }

    /** Whether a node reads a parameter whose name is computed. */
    static boolean readsComputedParameter(Node node, Scope scope) {
        return node instanceof GetParam && parameter(node, scope).isEmpty();
    }

    /** What Heat takes for a name, though it can be none when it is no text. */
    private static Optional<String> name(Node node) {
        return node instanceof Call ? Optional.empty() : Optional.of(PythonText.str(NodeValues.of(node)));
    }

    private static Optional<String> text(Node node) {
        return node instanceof StringNode text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Optional<String> item(Node node, int index) {
        return node instanceof ListNode list && index < list.items().size()
                ? text(list.items().get(index))
                : Optional.empty();
    }
}
