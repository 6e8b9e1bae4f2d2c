package dev.kiln.migrate.translate;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import java.util.List;
import java.util.Optional;

/** Writes calls of the functions that the first versions had from CloudFormation, as methods of {@code Cfn}. */
final class CfnCalls {

    private final Scope scope;
    private final Expressions expressions;

    CfnCalls(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** The call; empty when no method takes such arguments. */
    Optional<Code> code(Call call) {
        List<Node> items = Calls.items(call);
        return switch (call.function()) {
            case CFN_SELECT -> items.size() == 2 ? select(items.get(0), items.get(1)) : Optional.empty();
            case CFN_JOIN -> items.size() == 2 ? join(items.get(0), items.get(1)) : Optional.empty();
            case CFN_SPLIT ->
                items.size() == 2 && items.get(0) instanceof StringNode delimiter
                        ? method(Kind.LIST, "split", Calls.text(delimiter), expressions.expr(items.get(1), Kind.STRING))
                        : Optional.empty();
            case CFN_REPLACE ->
                items.size() == 2
                                && items.get(0) instanceof MapNode params
                                && Calls.isTextKeyed(params)
                                && items.get(1) instanceof StringNode text
                        ? method(Kind.STRING, "replace", expressions.map(params), Calls.text(text))
                        : Optional.empty();
            case CFN_BASE64 -> method(Kind.STRING, "base64", expressions.expr(call.arguments(), Kind.STRING));
            case CFN_GET_AZS ->
                call.arguments() instanceof StringNode text && text.value().isEmpty()
                        ? method(Kind.LIST, "availabilityZones")
                        : Optional.empty();
            case CFN_RESOURCE_FACADE ->
                call.arguments() instanceof StringNode key
                        ? Optional.of(inferred(Doc.call("resourceFacade", List.of(Calls.text(key)))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Code> select(Node which, Node from) {
        if (which instanceof IntegerNode index) {
            return method(Kind.ANY, "select", Expressions.integer(index), expressions.expr(from, Kind.LIST));
        } else if (which instanceof StringNode key) {
            return method(Kind.ANY, "select", Calls.text(key), expressions.expr(from, Kind.MAP));
        }
        return which instanceof Call
                ? Optional.of(inferred(
                        Doc.call("select", List.of(expressions.expr(which, Kind.ANY), expressions.any(from)))))
                : Optional.empty();
    }

    private Optional<Code> join(Node delimiter, Node joined) {
        if (!(delimiter instanceof StringNode text)) {
            return Optional.empty();
        }
        Doc items = joined instanceof ListNode list ? expressions.list(list) : expressions.expr(joined, Kind.LIST);
        return method(Kind.STRING, "join", Calls.text(text), items);
    }

    private Optional<Code> method(Kind kind, String name, Doc... arguments) {
        return Optional.of(Code.expr(kind, Doc.call(scope.kernel("Cfn") + "." + name, List.of(arguments))));
    }

    private Code inferred(Doc call) {
        return Code.inferred(Kind.ANY, Doc.text(scope.kernel("Cfn") + "."), call);
    }
}
