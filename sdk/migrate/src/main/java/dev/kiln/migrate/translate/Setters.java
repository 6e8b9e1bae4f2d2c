package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.NestedModel;
import dev.kiln.codegen.model.PropertyModel;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.codegen.model.Shape;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the properties of a resource as calls of the setters that the generator made for them. */
final class Setters {

    private final Scope scope;
    private final Expressions expressions;
    private final TextSetters texts;
    private final Comments comments;
    private final StackUses stacks;

    Setters(Scope scope, Expressions expressions, Comments comments) {
        this.scope = scope;
        this.expressions = expressions;
        this.texts = new TextSetters(scope, expressions);
        this.comments = comments;
        this.stacks = new StackUses(scope, expressions, comments);
    }

    /**
     * A lambda that sets properties.
     *
     * @param className the simple name of the class with the setters' resource or map, for the parameter's name
     * @param models the properties that there are
     * @param properties the properties to set
     * @param path where they stand
     * @throws UntypableException when one of them has no setter
     */
    Doc lambda(String className, List<PropertyModel> models, MapNode properties, TemplatePath path) {
        String parameter = scope.identifiers().lambda(className);
        try {
            List<Doc> calls = new ArrayList<>();
            for (Map.Entry<Scalar, Node> entry : properties.entries().entrySet()) {
                String name = entry.getKey() instanceof StringNode text ? text.value() : "";
                TemplatePath here = path.key(name);
                PropertyModel model = models.stream()
                        .filter(one -> one.heatName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UntypableException("the type has no property " + name));
                List<String> above = comments.take(here);
                List<Doc> setters = property(model, entry.getValue(), here);
                above.addAll(comments.takeAll(here));
                for (int i = 0; i < setters.size(); i++) {
                    calls.add(i == 0 ? Comments.above(above, setters.get(i)) : setters.get(i));
                }
            }
            return lambda(parameter, calls);
        } finally {
            scope.identifiers().release(parameter);
        }
    }

    /** A lambda that calls setters one after the other; a single one stays on its line when it has line breaks of its own. */
    static Doc lambda(String parameter, List<Doc> calls) {
        if (calls.isEmpty()) {
            return Doc.text(parameter + " -> {}");
        } else if (calls.size() == 1 && !Comments.isCommented(calls.get(0)) && Doc.hasFixedBreaks(calls.get(0))) {
            return Doc.of(parameter + " -> " + parameter, calls.get(0));
        }
        return Doc.of(
                parameter + " -> " + parameter,
                new Doc.Group(new Doc.Nest(8, Doc.of(Doc.SOFT, Doc.join(Doc.SOFT, calls)))));
    }

    /** The calls that set one property. */
    private List<Doc> property(PropertyModel model, Node value, TemplatePath path) {
        String setter = "." + model.javaName();
        Shape shape = model.shape();
        if (shape instanceof Shape.Text text) {
            return one(setter, texts.value(text, value));
        } else if (shape instanceof Shape.Whole whole) {
            boolean fits = value instanceof IntegerNode number
                    && number.value().bitLength() < (whole.wide() ? Long.SIZE : Integer.SIZE);
            return one(setter, fits ? expressions.any(value) : expressions.expr(value, Kind.NUMBER));
        } else if (shape instanceof Shape.Decimal) {
            boolean fits = value instanceof FloatNode
                    || (value instanceof IntegerNode number && number.value().bitLength() < Long.SIZE);
            return one(setter, fits ? expressions.any(value) : expressions.expr(value, Kind.NUMBER));
        } else if (shape instanceof Shape.Truth) {
            return one(
                    setter,
                    value instanceof BooleanNode ? expressions.any(value) : expressions.expr(value, Kind.BOOLEAN));
        } else if (shape instanceof Shape.Anything) {
            return one(setter, expressions.any(value));
        } else if (shape instanceof Shape.OpenMap map) {
            return one(setter, openMap(map, value, path));
        } else if (shape instanceof Shape.Structure structure) {
            return one(setter, structure(structure, value, path));
        } else if (shape instanceof Shape.StructureMap map) {
            return structureMap(setter, map.nested(), value, path);
        } else if (shape instanceof Shape.TextList list) {
            return texts.list(setter, list.item(), value);
        } else if (shape instanceof Shape.StructureList list) {
            return structureList(setter, list.nested(), value, path);
        } else if (shape instanceof Shape.PlainList list) {
            return plainList(setter, list.item(), value);
        }
        throw new UntypableException("no setter is known for " + model.path());
    }

    private static List<Doc> one(String setter, Doc argument) {
        return List.of(Doc.call(setter, List.of(argument)));
    }

    private Doc openMap(Shape.OpenMap shape, Node value, TemplatePath path) {
        if (value instanceof MapNode map) {
            Optional<Doc> definition = shape.definition() ? definition(map, path) : Optional.empty();
            return definition.orElseGet(() -> expressions.map(map));
        }
        return expressions.expr(value, Kind.MAP);
    }

    private Doc structure(Shape.Structure shape, Node value, TemplatePath path) {
        if (value instanceof MapNode map) {
            Optional<Doc> definition = shape.definition() ? definition(map, path) : Optional.empty();
            return definition.orElseGet(() -> nested(shape.nested(), map, path));
        }
        return expressions.expr(value, Kind.MAP);
    }

    private Doc nested(NestedModel model, MapNode map, TemplatePath path) {
        return lambda(model.name().simpleName(), model.properties(), map, path);
    }

    /** The definition of a resource of a type that has a class. */
    private Optional<Doc> definition(MapNode map, TemplatePath path) {
        boolean plain = map.get("type") instanceof StringNode
                && map.entries().keySet().stream()
                        .allMatch(key -> key instanceof StringNode text
                                && List.of("type", "properties", "metadata").contains(text.value()));
        if (!plain || !(map.get("type") instanceof StringNode type)) {
            return Optional.empty();
        }
        Optional<StackModel> stack = scope.stack(type.value());
        if (stack.isPresent()) {
            return stacks.member(stack.get(), type.value(), map, path);
        }
        Optional<ResourceModel> model = scope.sdk().resource(type.value());
        Node properties = map.get("properties") == null ? new MapNode(Map.of()) : map.get("properties");
        if (model.isEmpty()
                || !(properties instanceof MapNode set)
                || (map.get("properties") != null && set.entries().isEmpty())) {
            return Optional.empty();
        }
        ClassName name = model.get().name();
        Doc definition = Doc.call(
                scope.imports().use(name) + ".definition",
                List.of(lambda(name.simpleName(), model.get().properties(), set, path.key("properties"))));
        Node metadata = map.get("metadata");
        if (metadata == null) {
            return Optional.of(definition);
        }
        return metadata instanceof MapNode data
                ? Optional.of(Doc.chained(definition, Doc.call(".metadata", List.of(expressions.map(data)))))
                : Optional.empty();
    }

    private List<Doc> structureMap(String setter, NestedModel model, Node value, TemplatePath path) {
        if (!(value instanceof MapNode map) || map.entries().isEmpty()) {
            return one(setter, expressions.expr(value, Kind.MAP));
        }
        List<Doc> calls = new ArrayList<>();
        map.entries().forEach((key, entry) -> {
            if (!(key instanceof StringNode text) || !(entry instanceof MapNode keys)) {
                throw new UntypableException("an entry of " + path + " is computed as a whole");
            }
            calls.add(Doc.call(
                    setter,
                    List.of(Doc.text(JavaText.quoted(text.value())), nested(model, keys, path.key(text.value())))));
        });
        return calls;
    }

    private List<Doc> structureList(String setter, NestedModel model, Node value, TemplatePath path) {
        if (!(value instanceof ListNode list)) {
            return one(setter, expressions.expr(value, Kind.LIST));
        } else if (list.items().isEmpty()) {
            return one(setter, expressions.list(list));
        } else if (!list.items().stream().allMatch(MapNode.class::isInstance)) {
            scope.raw("an item of " + path + " is computed as a whole");
            return one(setter, expressions.expr(value, Kind.LIST));
        }
        List<Doc> calls = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            TemplatePath item = path.item(i);
            List<String> above = comments.take(item);
            Doc call = Doc.call(
                    setter, List.of(nested(model, (MapNode) list.items().get(i), item)));
            above.addAll(comments.takeAll(item));
            calls.add(Comments.above(above, call));
        }
        return calls;
    }

    private List<Doc> plainList(String setter, Shape item, Node value) {
        if (!(value instanceof ListNode list)) {
            return one(setter, expressions.expr(value, Kind.LIST));
        }
        boolean fits = switch (itemKind(item)) {
            case NUMBER ->
                list.items().stream().allMatch(one -> one instanceof IntegerNode || one instanceof FloatNode);
            case BOOLEAN -> list.items().stream().allMatch(BooleanNode.class::isInstance);
            case MAP -> list.items().stream().allMatch(MapNode.class::isInstance);
            default -> true;
        };
        if (itemKind(item) == Kind.ANY && !list.items().isEmpty() && texts.areTexts(list)) {
            return texts.list(setter, TextSetters.PLAIN, list);
        }
        return one(setter, fits ? expressions.list(list) : expressions.expr(value, Kind.LIST));
    }

    private static Kind itemKind(Shape item) {
        if (item instanceof Shape.OpenMap) {
            return Kind.MAP;
        } else if (item instanceof Shape.Whole || item instanceof Shape.Decimal) {
            return Kind.NUMBER;
        }
        return item instanceof Shape.Truth ? Kind.BOOLEAN : Kind.ANY;
    }
}
