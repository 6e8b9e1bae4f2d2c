package dev.kiln.synth;

import dev.kiln.Condition;
import dev.kiln.Parameter;
import dev.kiln.Reference;
import dev.kiln.Resource;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import dev.kiln.spi.PropertyBag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mention of what another stack declares: the name and the type that its value has on the way to the stack that uses it. */
final class Mention {

    private final Reference reference;

    Mention(Reference reference) {
        this.reference = reference;
    }

    /** A condition is known by name only, and only within its own template. */
    boolean isCondition() {
        return reference.kind() == Reference.Kind.CONDITION;
    }

    /** The value, as an expression of the stack that declares it. */
    Node value() {
        return isCondition()
                ? new If(new ListNode(List.of(reference.node(), new BooleanNode(true), new BooleanNode(false))))
                : reference.node();
    }

    /** A name that tells what the value is: {@code net_id}, {@code server_first_address}. */
    String name() {
        Node node = reference.node();
        if (reference.kind() == Reference.Kind.INDEX) {
            return "index";
        } else if (node instanceof GetResource resource) {
            return plain(resource.arguments()) + "_id";
        } else if (node instanceof GetAttr attribute) {
            return plain(attribute.arguments());
        } else if (node instanceof GetParam parameter) {
            return plain(parameter.arguments());
        }
        return plain(node);
    }

    /** The value as the program says it. */
    Node node() {
        return reference.node();
    }

    /** The condition under which the resource that the value speaks of exists, or null. */
    @Nullable
    Condition condition() {
        return resource()
                .map(resource -> resource.keys().get("condition"))
                .map(PropertyBag.Entry::value)
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .orElse(null);
    }

    /** Whether nothing is known of what the value will be. */
    boolean isOfUnknownType() {
        return reference.kind() == Reference.Kind.VALUE
                && reference.node() instanceof GetAttr call
                && call.arguments() instanceof ListNode list
                && list.items().size() == 2
                && attributeType(list.items().get(1)).isEmpty();
    }

    /** A parameter that takes the value: as open or as hidden as what it stands for. */
    ParameterDef parameter() {
        Parameter<?> parameter = declaredParameter();
        Node hidden = parameter == null ? null : parameter.definition().hidden();
        return new ParameterDef(type(parameter), null, null, null, hidden, null, null, List.of());
    }

    private ParameterType type(@Nullable Parameter<?> parameter) {
        if (isCondition()) {
            return ParameterType.BOOLEAN;
        } else if (parameter != null) {
            return reference.node() instanceof GetParam call && call.arguments() instanceof ListNode
                    ? ParameterType.STRING
                    : parameter.definition().type();
        } else if (reference.node() instanceof GetAttr call
                && call.arguments() instanceof ListNode list
                && list.items().size() == 2) {
            return switch (attributeType(list.items().get(1)).orElse(ValueType.STRING)) {
                case INTEGER, NUMBER -> ParameterType.NUMBER;
                case BOOLEAN -> ParameterType.BOOLEAN;
                case LIST, MAP -> ParameterType.JSON;
                default -> ParameterType.STRING;
            };
        }
        return ParameterType.STRING;
    }

    private Optional<ValueType> attributeType(Node attribute) {
        if (reference.within().stream().anyMatch(one -> one.kind() == Reference.Kind.MEMBER_OUTPUT)) {
            return Optional.of(ValueType.LIST);
        }
        return resource()
                .map(Resource::type)
                .flatMap(SchemaCatalog.bundled()::type)
                .flatMap(schema -> Optional.ofNullable(schema.attributes().get(text(attribute))))
                .flatMap(schema -> schema.type());
    }

    private Optional<Resource> resource() {
        Node arguments = reference.node() instanceof GetAttr call
                ? call.arguments()
                : reference.node() instanceof GetResource call ? call.arguments() : new ListNode(List.of());
        Node name = arguments instanceof ListNode list && !list.items().isEmpty()
                ? list.items().get(0)
                : arguments;
        return reference.stack().resources().stream()
                .filter(resource ->
                        name instanceof StringNode text && resource.name().equals(text.value()))
                .findFirst();
    }

    private @Nullable Parameter<?> declaredParameter() {
        if (!(reference.node() instanceof GetParam call)) {
            return null;
        }
        Node name = call.arguments() instanceof ListNode list ? list.items().get(0) : call.arguments();
        return reference.stack().parameters().stream()
                .filter(parameter -> parameter.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    /** Letters, digits and underscores: a name that a person might have given. */
    private static String plain(Node node) {
        if (node instanceof GetAttr attribute) {
            return plain(attribute.arguments());
        }
        String text = node instanceof ListNode list
                ? list.items().stream().map(Mention::plain).collect(Collectors.joining("_"))
                : text(node);
        StringBuilder plain = new StringBuilder();
        for (char c : text.replace("OS::", "").toCharArray()) {
            plain.append(c < 128 && Character.isLetterOrDigit(c) ? c : '_');
        }
        return plain.toString();
    }

    private static String text(Node node) {
        if (node instanceof StringNode string) {
            return string.value();
        }
        return node instanceof Scalar ? String.valueOf(NodeValues.of(node)) : "value";
    }
}
