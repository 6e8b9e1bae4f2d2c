package dev.kiln.migrate.translate;

import dev.kiln.codegen.model.AttributeModel;
import dev.kiln.codegen.model.AttributeShape;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes attributes of a resource that has a class: {@code port.attributes().fixedIps().at(0).ipAddress()}. */
final class AttributePaths {

    private final ResourceModel model;
    private final String variable;

    AttributePaths(ResourceModel model, String variable) {
        this.model = model;
        this.variable = variable;
    }

    /**
     * An attribute or a part of it.
     *
     * @param attribute its name in Heat
     * @param path keys and indices into it
     * @param steps the same in Java
     */
    Code read(String attribute, List<Node> path, List<Doc> steps) {
        Doc attributes = Doc.text(variable + ".attributes()");
        Optional<AttributeModel> known = find(model.attributes(), attribute);
        boolean partOfLeaf = known.isPresent() && known.get().shape() instanceof AttributeShape.Leaf && !path.isEmpty();
        if (known.isEmpty() || partOfLeaf) {
            List<Doc> arguments = new ArrayList<>(List.of(Doc.text(JavaText.quoted(attribute))));
            arguments.addAll(steps);
            return Code.inferred(Kind.ANY, Doc.of(attributes, "."), Doc.call("attribute", arguments));
        }
        return member(attributes, known.get(), path, steps);
    }

    private static Code member(Doc holder, AttributeModel attribute, List<Node> path, List<Doc> steps) {
        boolean generic = attribute.shape() instanceof AttributeShape.Open open && open.type() == ValueType.ANY;
        if (generic && path.isEmpty()) {
            return Code.inferred(Kind.ANY, Doc.of(holder, "."), Doc.text(attribute.javaName() + "()"));
        }
        return place(Doc.of(holder, "." + attribute.javaName() + "()"), attribute.shape(), path, steps);
    }

    /** What stands at the end of a path that begins at something of a shape. */
    private static Code place(Doc doc, AttributeShape shape, List<Node> path, List<Doc> steps) {
        if (path.isEmpty()) {
            return Code.expr(kind(shape), doc);
        }
        Node step = path.get(0);
        List<Node> rest = path.subList(1, path.size());
        List<Doc> restSteps = steps.subList(1, steps.size());
        Doc at = Doc.of(doc, Doc.call(".at", List.of(steps.get(0))));
        if (shape instanceof AttributeShape.ListOf list
                && step instanceof IntegerNode index
                && index.value().bitLength() < Integer.SIZE
                && (rest.isEmpty() || !(list.item() instanceof AttributeShape.Leaf))) {
            return place(at, list.item(), rest, restSteps);
        } else if (shape instanceof AttributeShape.MapOf map
                && step instanceof StringNode
                && (rest.isEmpty() || !(map.value() instanceof AttributeShape.Leaf))) {
            return place(at, map.value(), rest, restSteps);
        } else if (shape instanceof AttributeShape.Keys keys && step instanceof StringNode key) {
            Optional<AttributeModel> known = find(keys.keys(), key.value())
                    .filter(one -> rest.isEmpty() || !(one.shape() instanceof AttributeShape.Leaf));
            if (known.isPresent()) {
                return member(doc, known.get(), rest, restSteps);
            }
        }
        return Code.inferred(Kind.ANY, Doc.of(doc, "."), Doc.call("at", steps));
    }

    private static Kind kind(AttributeShape shape) {
        if (shape instanceof AttributeShape.Leaf leaf) {
            return Kind.of(leaf.type());
        } else if (shape instanceof AttributeShape.Open open) {
            return Kind.of(open.type());
        }
        return shape instanceof AttributeShape.ListOf ? Kind.LIST : Kind.MAP;
    }

    private static Optional<AttributeModel> find(List<AttributeModel> attributes, String heatName) {
        return attributes.stream()
                .filter(one -> one.heatName().equals(heatName))
                .findFirst();
    }
}
