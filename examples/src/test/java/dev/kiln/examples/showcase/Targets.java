package dev.kiln.examples.showcase;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.Equals;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the values of a template refer to, by kind instead of by name. */
final class Targets {

    private final Template template;
    private final UnaryOperator<String> kind;

    Targets(Template template, UnaryOperator<String> kind) {
        this.template = template;
        this.kind = kind;
    }

    /** All that a value refers to. */
    Stream<String> within(Node value) {
        if (value instanceof GetResource call) {
            return Stream.of(resource(text(call.arguments())));
        } else if (value instanceof GetAttr call) {
            return Stream.of(attribute(((ListNode) call.arguments()).items()));
        } else if (value instanceof GetParam call) {
            return Stream.of(parameter(call));
        } else if (value instanceof GetFile) {
            return Stream.of("file");
        } else if (value instanceof If call) {
            List<Node> items = ((ListNode) call.arguments()).items();
            return Stream.concat(
                    Stream.of(shape(items.get(0))), items.stream().skip(1).flatMap(this::within));
        } else if (value instanceof Call call) {
            return within(call.arguments());
        } else if (value instanceof ListNode list) {
            return list.items().stream().flatMap(this::within);
        } else if (value instanceof MapNode map) {
            return map.entries().values().stream().flatMap(this::within);
        }
        return Stream.empty();
    }

    /** A condition: {@code and(condition, equals(parameter(string), text))}. */
    String shape(Node condition) {
        if (condition instanceof GetParam call) {
            return parameter(call);
        } else if (condition instanceof Equals call) {
            return "equals("
                    + ((ListNode) call.arguments())
                            .items().stream().map(this::operand).collect(Collectors.joining(", "))
                    + ")";
        } else if (condition instanceof Call call) {
            List<Node> arguments = call.arguments() instanceof ListNode list ? list.items() : List.of(call.arguments());
            return call.function().wireName()
                    + arguments.stream().map(this::shape).collect(Collectors.joining(", ", "(", ")"));
        }
        return condition instanceof StringNode name && template.conditions().containsKey(name.value())
                ? "condition"
                : "literal";
    }

    private String operand(Node value) {
        return within(value).findFirst().orElse("literal");
    }

    String resource(String name) {
        return kind.apply(
                Objects.requireNonNull(template.resources().get(name), name).type());
    }

    static String parameter(@Nullable ParameterDef parameter) {
        return parameter == null
                ? "unknown parameter"
                : parameter.type().name().toLowerCase(Locale.ROOT) + " parameter";
    }

    private String parameter(GetParam call) {
        Node name = call.arguments() instanceof ListNode list ? list.items().get(0) : call.arguments();
        return text(name).startsWith("OS::")
                ? text(name)
                : parameter(template.parameters().get(text(name)));
    }

    private String attribute(List<Node> path) {
        ResourceDef resource = Objects.requireNonNull(template.resources().get(text(path.get(0))));
        String name = text(path.get(1));
        Optional<ResourceSchema> type = SchemaCatalog.bundled().type(resource.type());
        String target = kind.apply(resource.type()) + ".";
        if (type.isEmpty() || !type.get().attributes().containsKey(name)) {
            return target + "(output)";
        } else if (resource.type().equals("OS::Nova::Server")
                && (name.equals("first_address") || name.equals("networks"))) {
            return target + "networks"; // Heat tells people to use the one in place of the other
        }
        return target
                + name
                + path.stream().skip(2).map(this::step).map(step -> "." + step).collect(Collectors.joining());
    }

    private String step(Node step) {
        return within(step).findFirst().orElseGet(() -> step instanceof StringNode text ? text.value() : "item");
    }

    private static String text(Node node) {
        return ((StringNode) node).value();
    }
}
