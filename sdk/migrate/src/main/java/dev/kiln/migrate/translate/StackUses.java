package dev.kiln.migrate.translate;

import dev.kiln.codegen.model.Shape;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the creation of stacks whose templates stand where a type stands. */
final class StackUses {

    private final Scope scope;
    private final Expressions expressions;
    private final TextSetters texts;
    private final Comments comments;

    StackUses(Scope scope, Expressions expressions, Comments comments) {
        this.scope = scope;
        this.expressions = expressions;
        this.texts = new TextSetters(scope, expressions);
        this.comments = comments;
    }

    /**
     * A new stack; properties that are no parameters of it are left out.
     *
     * @param stack its class
     * @param holder what holds it
     * @param id the name of the resource that stands for it
     * @param properties the values of its parameters
     * @param path where they stand
     */
    Doc creation(StackModel stack, Doc holder, Doc id, MapNode properties, TemplatePath path) {
        String parameter = scope.identifiers().lambda(shortName(stack));
        List<Doc> calls = new ArrayList<>();
        properties.entries().forEach((key, value) -> {
            StackModel.Setter setter =
                    key instanceof StringNode name ? stack.setters().get(name.value()) : null;
            if (setter != null && key instanceof StringNode name) {
                TemplatePath here = path.key(name.value());
                List<String> above = comments.take(here);
                Doc call = Doc.call("." + setter.javaName(), List.of(value(setter, value)));
                above.addAll(comments.takeAll(here));
                calls.add(Comments.above(above, call));
            }
        });
        scope.identifiers().release(parameter);
        List<Doc> arguments = new ArrayList<>(List.of(holder, id));
        if (!calls.isEmpty() || (!stack.needsNothing() && !stack.setters().isEmpty())) {
            arguments.add(Setters.lambda(parameter, calls));
        }
        return Doc.call("new " + scope.imports().use(stack.name()), arguments);
    }

    /**
     * The definition of a group's members.
     *
     * @param type the name of the template's file
     * @param definition the definition, with a type, perhaps properties and metadata
     * @param path where it stands
     * @return empty when the class cannot say it
     */
    Optional<Doc> member(StackModel stack, String type, MapNode definition, TemplatePath path) {
        Node properties = definition.get("properties") == null ? new MapNode(Map.of()) : definition.get("properties");
        Node metadata = definition.get("metadata");
        boolean fits = properties instanceof MapNode set
                && (definition.get("properties") == null || !set.entries().isEmpty())
                && set.entries().keySet().stream()
                        .allMatch(key -> key instanceof StringNode name
                                && stack.setters().containsKey(name.value()))
                && (metadata == null || metadata instanceof MapNode);
        if (!fits || !(properties instanceof MapNode values)) {
            return Optional.empty();
        }
        String holder = scope.identifiers().variable("scope", "holder");
        String id = scope.identifiers().variable("id", "name");
        Doc creation = creation(stack, Doc.text(holder), Doc.text(id), values, path.key("properties"));
        scope.identifiers().release(holder);
        scope.identifiers().release(id);
        Doc made = stack.setters().isEmpty()
                ? Doc.text(scope.imports().use(stack.name()) + "::new")
                : Doc.of("(" + holder + ", " + id + ") -> ", creation);
        Doc group = Doc.text(JavaText.quoted(String.valueOf(path.segments().get(1))));
        Doc member = Doc.call(scope.kernel("Member") + ".of", List.of(Doc.text("this"), group, made));
        scope.usesStack(type);
        return Optional.of(
                metadata instanceof MapNode data
                        ? Doc.chained(member, Doc.call(".metadata", List.of(expressions.map(data))))
                        : member);
    }

    private Doc value(StackModel.Setter setter, Node value) {
        return switch (setter.type()) {
            case STRING ->
                texts.value(
                        new Shape.Text(Optional.empty(), false, setter.references(), Optional.empty(), false), value);
            case NUMBER ->
                value instanceof FloatNode
                                || (value instanceof IntegerNode number
                                        && number.value().bitLength() < Long.SIZE)
                        ? expressions.any(value)
                        : expressions.expr(value, Kind.NUMBER);
            case BOOLEAN ->
                value instanceof BooleanNode ? expressions.any(value) : expressions.expr(value, Kind.BOOLEAN);
            case COMMA_DELIMITED_LIST ->
                value instanceof ListNode list ? expressions.list(list) : expressions.expr(value, Kind.LIST);
            case JSON -> value instanceof MapNode map ? expressions.map(map) : expressions.expr(value, Kind.MAP);
        };
    }

    private static String shortName(StackModel stack) {
        String name = stack.name().simpleName().replaceAll("Stack[0-9]*$", "");
        return name.isEmpty() ? "Stack" : name;
    }
}
