package dev.kiln.migrate.translate;

import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CallVisitor;
import dev.kiln.hot.expr.CfnBase64;
import dev.kiln.hot.expr.CfnGetAtt;
import dev.kiln.hot.expr.CfnGetAzs;
import dev.kiln.hot.expr.CfnJoin;
import dev.kiln.hot.expr.CfnMemberListToMap;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.CfnReplace;
import dev.kiln.hot.expr.CfnResourceFacade;
import dev.kiln.hot.expr.CfnSelect;
import dev.kiln.hot.expr.CfnSplit;
import dev.kiln.hot.expr.Contains;
import dev.kiln.hot.expr.Digest;
import dev.kiln.hot.expr.Equals;
import dev.kiln.hot.expr.Filter;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListConcat;
import dev.kiln.hot.expr.ListConcatUnique;
import dev.kiln.hot.expr.ListJoin;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MakeUrl;
import dev.kiln.hot.expr.MapMerge;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.MapReplace;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.Or;
import dev.kiln.hot.expr.Repeat;
import dev.kiln.hot.expr.ResourceFacade;
import dev.kiln.hot.expr.StrReplace;
import dev.kiln.hot.expr.StrReplaceStrict;
import dev.kiln.hot.expr.StrReplaceVstrict;
import dev.kiln.hot.expr.StrSplit;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.expr.Yaql;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes calls of intrinsic functions: as methods of {@code Fn} and of what they speak of, else as raw calls. */
final class Calls implements CallVisitor<Code> {

    private final Scope scope;
    private final Expressions expressions;
    private final References references;
    private final CfnCalls cfn;
    private final Choices choices;

    Calls(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
        this.references = new References(scope, expressions);
        this.cfn = new CfnCalls(scope, expressions);
        this.choices = new Choices(scope, expressions);
    }

    /** The call without types; there is none for this form of its arguments. */
    Code raw(Call call) {
        scope.raw("no typed form of " + call.function().wireName() + " takes such arguments");
        Doc arguments = expressions.any(call.arguments());
        return Code.inferred(
                Kind.ANY,
                Doc.text(scope.kernel("Fn") + "."),
                Doc.call("raw", List.of(Doc.text(JavaText.quoted(call.function().wireName())), arguments)));
    }

    @Override
    public Code visit(GetParam call) {
        return references.parameter(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(GetResource call) {
        return references.resource(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(GetAttr call) {
        return references.attribute(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(GetFile call) {
        return references.file(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(StrReplace call) {
        return replacement(call, "replace");
    }

    @Override
    public Code visit(StrReplaceStrict call) {
        return replacement(call, "replaceStrict");
    }

    @Override
    public Code visit(StrReplaceVstrict call) {
        return replacement(call, "replaceVstrict");
    }

    private Code replacement(Call call, String method) {
        if (!(call.arguments() instanceof MapNode map)
                || !hasExactly(map, "template", "params")
                || !(map.get("params") instanceof MapNode params)
                || !isTextKeyed(params)) {
            return raw(call);
        }
        Node template = map.get("template");
        return template instanceof StringNode || template instanceof Call
                ? fn(Kind.STRING, method, expressions.argument(template, Kind.STRING), expressions.map(params))
                : raw(call);
    }

    @Override
    public Code visit(ListJoin call) {
        List<Node> items = items(call);
        if (items.size() < 2 || !(items.get(0) instanceof StringNode delimiter)) {
            return raw(call);
        } else if (items.size() > 2) {
            List<Doc> arguments = new ArrayList<>(List.of(text(delimiter)));
            items.subList(1, items.size()).forEach(list -> arguments.add(expressions.any(list)));
            return fn(Kind.STRING, "joinLists", arguments.toArray(Doc[]::new));
        }
        return items.get(1) instanceof ListNode || items.get(1) instanceof Call
                ? fn(Kind.STRING, "join", text(delimiter), expressions.argument(items.get(1), Kind.LIST))
                : raw(call);
    }

    @Override
    public Code visit(StrSplit call) {
        List<Node> items = items(call);
        if (items.size() < 2 || items.size() > 3 || !(items.get(0) instanceof StringNode delimiter)) {
            return raw(call);
        }
        Doc text = expressions.expr(items.get(1), Kind.STRING);
        if (items.size() == 2) {
            return fn(Kind.LIST, "split", text(delimiter), text);
        }
        return items.get(2) instanceof IntegerNode index
                ? fn(Kind.STRING, "split", text(delimiter), text, Expressions.integer(index))
                : raw(call);
    }

    @Override
    public Code visit(Repeat call) {
        if (!(call.arguments() instanceof MapNode map)
                || !(map.get("for_each") instanceof MapNode each)
                || !isTextKeyed(each)) {
            return raw(call);
        }
        Node template = map.get("template");
        boolean inStep = map.get("permutations") instanceof BooleanNode truth && !truth.value();
        boolean plain = hasExactly(map, "template", "for_each");
        if (template == null || !(plain || (inStep && hasExactly(map, "template", "for_each", "permutations")))) {
            return raw(call);
        }
        return fn(Kind.LIST, plain ? "repeat" : "repeatInStep", expressions.any(template), expressions.map(each));
    }

    @Override
    public Code visit(Digest call) {
        List<Node> items = items(call);
        return items.size() == 2 && items.get(0) instanceof StringNode algorithm
                ? fn(Kind.STRING, "digest", text(algorithm), expressions.argument(items.get(1), Kind.STRING))
                : raw(call);
    }

    @Override
    public Code visit(MapMerge call) {
        return varargs(call, Kind.MAP, "mapMerge");
    }

    @Override
    public Code visit(MapReplace call) {
        List<Node> items = items(call);
        if (items.size() != 2 || !(items.get(1) instanceof MapNode map)) {
            return raw(call);
        }
        Node keys = map.get("keys");
        Node values = map.get("values");
        Doc replaced = expressions.any(items.get(0));
        if (keys != null && hasExactly(map, "keys")) {
            return fn(Kind.MAP, "mapReplaceKeys", replaced, expressions.any(keys));
        } else if (values != null && hasExactly(map, "values")) {
            return fn(Kind.MAP, "mapReplaceValues", replaced, expressions.any(values));
        }
        return keys instanceof MapNode names
                        && isTextKeyed(names)
                        && values instanceof MapNode
                        && map.entries().size() == 2
                ? fn(
                        Kind.MAP,
                        "mapReplace",
                        expressions.argument(items.get(0), Kind.MAP),
                        expressions.map(names),
                        expressions.any(values))
                : raw(call);
    }

    @Override
    public Code visit(Yaql call) {
        if (!(call.arguments() instanceof MapNode map)
                || !hasExactly(map, "expression", "data")
                || !(map.get("expression") instanceof StringNode query)
                || !(map.get("data") instanceof MapNode data)
                || !isTextKeyed(data)) {
            return raw(call);
        }
        return Code.inferred(
                Kind.ANY,
                Doc.text(scope.kernel("Fn") + "."),
                Doc.call("yaql", List.of(text(query), expressions.map(data))));
    }

    @Override
    public Code visit(If call) {
        List<Node> items = items(call);
        return items.size() == 2 || items.size() == 3 ? choices.code(condition(items.get(0)), items) : raw(call);
    }

    @Override
    public Code visit(Filter call) {
        List<Node> items = items(call);
        return items.size() == 2
                ? fn(
                        Kind.LIST,
                        "filter",
                        expressions.argument(items.get(0), Kind.LIST),
                        expressions.argument(items.get(1), Kind.LIST))
                : raw(call);
    }

    @Override
    public Code visit(MakeUrl call) {
        return call.arguments() instanceof MapNode parts && isTextKeyed(parts)
                ? fn(Kind.STRING, "makeUrl", expressions.map(parts))
                : raw(call);
    }

    @Override
    public Code visit(ListConcat call) {
        return varargs(call, Kind.LIST, "concat");
    }

    @Override
    public Code visit(ListConcatUnique call) {
        return varargs(call, Kind.LIST, "concatUnique");
    }

    private Code varargs(Call call, Kind kind, String method) {
        List<Node> items = items(call);
        return call.arguments() instanceof ListNode
                ? fn(kind, method, items.stream().map(expressions::any).toArray(Doc[]::new))
                : raw(call);
    }

    @Override
    public Code visit(Contains call) {
        List<Node> items = items(call);
        return items.size() == 2
                ? fn(Kind.BOOLEAN, "contains", expressions.any(items.get(0)), expressions.any(items.get(1)))
                : raw(call);
    }

    @Override
    public Code visit(ResourceFacade call) {
        return call.arguments() instanceof StringNode key
                ? Code.inferred(
                        Kind.ANY, Doc.text(scope.kernel("Fn") + "."), Doc.call("resourceFacade", List.of(text(key))))
                : raw(call);
    }

    @Override
    public Code visit(Equals call) {
        List<Node> items = items(call);
        return items.size() == 2
                ? fn(Kind.BOOLEAN, "equal", expressions.any(items.get(0)), expressions.any(items.get(1)))
                : raw(call);
    }

    @Override
    public Code visit(Not call) {
        return fn(Kind.BOOLEAN, "not", condition(call.arguments()));
    }

    @Override
    public Code visit(And call) {
        return junction(call, "and");
    }

    @Override
    public Code visit(Or call) {
        return junction(call, "or");
    }

    private Code junction(Call call, String method) {
        List<Node> items = items(call);
        return items.size() < 2
                ? raw(call)
                : fn(Kind.BOOLEAN, method, items.stream().map(this::condition).toArray(Doc[]::new));
    }

    /** A condition where Java wants an {@code Expr<Boolean>}: a named one, or a function. */
    Doc condition(Node node) {
        if (node instanceof StringNode name) {
            Optional<Variable> known = scope.condition(name.value());
            if (known.isPresent()) {
                return Doc.text(known.get().use());
            }
        }
        return expressions.expr(node, Kind.BOOLEAN);
    }

    @Override
    public Code visit(CfnRef call) {
        return references.cfnRef(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnGetAtt call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnSelect call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnJoin call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnSplit call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnReplace call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnBase64 call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnGetAzs call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    @Override
    public Code visit(CfnMemberListToMap call) {
        return raw(call);
    }

    @Override
    public Code visit(CfnResourceFacade call) {
        return cfn.code(call).orElseGet(() -> raw(call));
    }

    private Code fn(Kind kind, String method, Doc... arguments) {
        return Code.expr(kind, Doc.call(scope.kernel("Fn") + "." + method, List.of(arguments)));
    }

    static Doc text(StringNode text) {
        return JavaText.literal(text.value());
    }

    static List<Node> items(Call call) {
        return call.arguments() instanceof ListNode list ? list.items() : new ArrayList<>();
    }

    static boolean isTextKeyed(MapNode map) {
        return map.entries().keySet().stream().allMatch(StringNode.class::isInstance);
    }

    private static boolean hasExactly(MapNode map, String... keys) {
        return map.entries().size() == keys.length && Set.of(keys).stream().allMatch(key -> map.get(key) != null);
    }
}
