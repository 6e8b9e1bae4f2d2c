package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.model.EnumModel;
import dev.kiln.codegen.model.Shape;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes values of properties that are texts: as constants, references, literals or expressions. */
final class TextSetters {

    /** A text of which no more is known. */
    static final Shape.Text PLAIN = new Shape.Text(Optional.empty(), false, List.of(), Optional.empty(), false);

    private final Scope scope;
    private final Expressions expressions;

    TextSetters(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** An argument for a property that is a text. */
    Doc value(Shape.Text shape, Node value) {
        if (value instanceof StringNode text) {
            return constant(shape, text).orElseGet(() -> expressions.any(text));
        } else if (value instanceof IntegerNode number
                && shape.orInteger()
                && number.value().bitLength() < Integer.SIZE) {
            return expressions.any(number);
        } else if (value instanceof MapNode map && shape.orStructure()) {
            return expressions.map(map);
        } else if (value instanceof ListNode list && shape.orStructure()) {
            return expressions.list(list);
        }
        Code code = expressions.code(value);
        return reference(shape, code).isPresent() ? code.doc() : expressions.expr(code, Kind.STRING);
    }

    private Optional<Doc> constant(Shape.Text shape, StringNode text) {
        Optional<EnumModel> constants = shape.constants();
        if (constants.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> constant : constants.get().constants().entrySet()) {
            if (constant.getValue().equals(text.value())) {
                return Optional.of(Doc.text(scope.imports().use(constants.get().name()) + "." + constant.getKey()));
            }
        }
        return Optional.empty();
    }

    /** The reference interface by which a resource may be passed as it is; none where two would do and Java could not choose. */
    private static Optional<ClassName> reference(Shape.Text shape, Code code) {
        List<ClassName> common = code.form() == Code.Form.RESOURCE
                ? shape.references().stream()
                        .filter(one -> code.entities().contains(one))
                        .toList()
                : List.of();
        return common.size() == 1 ? Optional.of(common.get(0)) : Optional.empty();
    }

    /** The overload that takes an item, and the item as its argument. */
    private record Item(String overload, Doc argument) {}

    /** The calls for a property that is a list of texts: items that the same overload takes stand together. */
    List<Doc> list(String setter, Shape.Text shape, Node value) {
        if (!(value instanceof ListNode list)) {
            return List.of(Doc.call(setter, List.of(expressions.expr(value, Kind.LIST))));
        } else if (list.items().isEmpty()) {
            return List.of(Doc.call(setter, List.of(expressions.list(list))));
        }
        List<Item> items = list.items().stream().map(item -> item(shape, item)).toList();
        List<Doc> calls = new ArrayList<>();
        List<Doc> run = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            run.add(items.get(i).argument());
            boolean last = i == items.size() - 1
                    || !items.get(i + 1).overload().equals(items.get(i).overload());
            if (last) {
                calls.add(Doc.call(setter, List.copyOf(run)));
                run.clear();
            }
        }
        return calls;
    }

    /** Whether all items of a list are texts, or expressions that certainly give some. */
    boolean areTexts(ListNode list) {
        int raw = scope.rawUses().size();
        Comments.State waiting = scope.comments().state();
        boolean texts = list.items().stream()
                .allMatch(item -> item instanceof StringNode
                        || (item instanceof Call
                                && expressions.code(item).kind() == Kind.STRING
                                && expressions.code(item).form() != Code.Form.INFERRED));
        scope.forgetRawUsesAfter(raw);
        scope.comments().restore(waiting);
        return texts;
    }

    private Item item(Shape.Text shape, Node value) {
        if (value instanceof StringNode text) {
            Optional<Doc> constant = constant(shape, text);
            return constant.map(doc -> new Item("constant", doc))
                    .orElseGet(() -> new Item("text", expressions.any(text)));
        }
        Code code = expressions.code(value);
        return reference(shape, code)
                .map(name -> new Item(name.toString(), code.doc()))
                .orElseGet(() -> new Item("expression", expressions.expr(code, Kind.STRING)));
    }
}
