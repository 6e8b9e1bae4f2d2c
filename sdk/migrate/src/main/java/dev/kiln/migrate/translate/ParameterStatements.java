package dev.kiln.migrate.translate;

import com.palantir.javapoet.ClassName;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the declarations of parameters and their groups. */
final class ParameterStatements {

    private final Scope scope;
    private final Expressions expressions;
    private final Comments comments;

    ParameterStatements(Scope scope, Expressions expressions, Comments comments) {
        this.scope = scope;
        this.expressions = expressions;
        this.comments = comments;
    }

    Statement declare(String name, ParameterDef parameter) {
        TemplatePath path = TemplatePath.of("parameters", name);
        scope.at(path);
        Variable variable = scope.parameterVariable(name);
        Optional<ClassName> entity = entity(parameter);
        String method = switch (parameter.type()) {
            case STRING -> "stringParameter";
            case NUMBER -> "numberParameter";
            case BOOLEAN -> "booleanParameter";
            case COMMA_DELIMITED_LIST -> "listParameter";
            case JSON -> "jsonParameter";
        };
        String lambda = scope.identifiers().lambda("Parameter");
        List<Doc> calls = calls(parameter, entity.isPresent() ? further(parameter) : parameter.constraints());
        scope.identifiers().release(lambda);
        Doc configure = Setters.lambda(lambda, calls);
        Doc quoted = Doc.text(JavaText.quoted(name));
        Doc body = Doc.call(method, calls.isEmpty() ? List.of(quoted) : List.of(quoted, configure));
        if (entity.isPresent()) {
            String reference = scope.imports().use(entity.get());
            Doc here = Doc.text("this");
            body = Doc.call(
                    reference + ".parameter",
                    calls.isEmpty() ? List.of(here, quoted) : List.of(here, quoted, configure));
            variable.refersTo(entity.get());
            variable.declare();
            return new Statement(Statement.Section.PARAMETERS, comments.takeAll(path), variable, reference, body);
        }
        variable.declare();
        List<String> above = comments.takeAll(path);
        return new Statement(Statement.Section.PARAMETERS, above, variable, type(parameter.type()), body);
    }

    /** The entity that a parameter names: by its first constraint, since that is where the declaration puts it. */
    private Optional<ClassName> entity(ParameterDef parameter) {
        return parameter.type() == ParameterType.STRING
                        && !parameter.constraints().isEmpty()
                        && parameter.constraints().get(0) instanceof MapNode map
                        && map.entries().size() == (map.get("description") == null ? 1 : 2)
                        && (map.get("description") == null || map.get("description") instanceof StringNode)
                        && map.get("custom_constraint") instanceof StringNode constraint
                ? scope.sdk().reference(constraint.value())
                : Optional.empty();
    }

    /** The constraints of a parameter that names an entity, besides that which the declaration sets; of that only its words. */
    private static List<Node> further(ParameterDef parameter) {
        List<Node> further = new ArrayList<>();
        if (parameter.constraints().get(0) instanceof MapNode first
                && first.get("description") instanceof StringNode words) {
            further.add(words);
        }
        further.addAll(
                parameter.constraints().subList(1, parameter.constraints().size()));
        return further;
    }

    private String type(ParameterType type) {
        String argument = switch (type) {
            case STRING -> "<String>";
            case NUMBER -> "<Number>";
            case BOOLEAN -> "<Boolean>";
            case COMMA_DELIMITED_LIST -> {
                scope.util("List");
                yield "<List<String>>";
            }
            case JSON -> {
                scope.util("Map");
                yield "<Map<String, Object>>";
            }
        };
        return scope.kernel("Parameter") + argument;
    }

    private List<Doc> calls(ParameterDef parameter, List<? extends Node> constraints) {
        List<Doc> calls = new ArrayList<>();
        text(calls, "label", parameter.label());
        text(calls, "description", parameter.description());
        if (parameter.defaultValue() != null) {
            calls.add(defaultValue(parameter.type(), parameter.defaultValue()));
        }
        flag(calls, "hidden", parameter.hidden());
        flag(calls, "immutable", parameter.immutable());
        if (parameter.tags() instanceof ListNode tags) {
            calls.add(Doc.call(
                    ".tags", tags.items().stream().map(expressions::any).toList()));
        }
        for (Node constraint : constraints) {
            calls.addAll(constraint(parameter.type(), constraint));
        }
        return calls;
    }

    private void text(List<Doc> calls, String method, @Nullable Node value) {
        if (value == null || value instanceof NullNode) {
            return;
        }
        if (value instanceof StringNode text) {
            calls.add(Doc.call("." + method, List.of(Expressions.description(text))));
        } else {
            scope.raw("the " + method + " is no text");
        }
    }

    private void flag(List<Doc> calls, String method, @Nullable Node value) {
        if (value instanceof BooleanNode truth && truth.value()) {
            calls.add(Doc.text("." + method + "()"));
        } else if (value != null && !(value instanceof BooleanNode)) {
            scope.raw(method + " is no boolean");
        }
    }

    private Doc defaultValue(ParameterType type, Node value) {
        boolean fits = switch (type) {
            case STRING -> value instanceof StringNode;
            case NUMBER -> isNumber(value);
            case BOOLEAN -> value instanceof BooleanNode;
            case COMMA_DELIMITED_LIST ->
                value instanceof ListNode list && list.items().stream().allMatch(StringNode.class::isInstance);
            case JSON -> value instanceof MapNode;
        };
        if (!fits) {
            return Doc.call(
                    ".rawDefault", List.of(value instanceof NullNode ? Doc.text("null") : expressions.any(value)));
        }
        return Doc.call(
                ".defaultValue", List.of(value instanceof MapNode map ? mapDefault(map) : expressions.any(value)));
    }

    private Doc mapDefault(MapNode map) {
        return expressions.map(map);
    }

    private static boolean isNumber(Node value) {
        return value instanceof IntegerNode || value instanceof FloatNode;
    }

    /** The calls for a constraint: its kind, and what Heat says where it does not hold. */
    private List<Doc> constraint(ParameterType type, Node node) {
        if (node instanceof StringNode words) {
            return List.of(Doc.call(".constraintDescription", List.of(Expressions.description(words))));
        }
        if (!(node instanceof MapNode map)) {
            throw new UntypableException("a constraint is no map");
        }
        Node description = map.get("description");
        boolean known = map.entries().size() == (description == null ? 1 : 2)
                && (description == null || description instanceof StringNode);
        Optional<Doc> typed = known ? typedConstraint(type, map) : Optional.empty();
        if (typed.isEmpty()) {
            return List.of(Doc.call(".rawConstraint", List.of(expressions.map(map))));
        }
        return description instanceof StringNode words
                ? List.of(typed.get(), Doc.call(".constraintDescription", List.of(Expressions.description(words))))
                : List.of(typed.get());
    }

    private Optional<Doc> typedConstraint(ParameterType type, MapNode map) {
        if (map.get("allowed_values") instanceof ListNode values && allFit(type, values)) {
            return Optional.of(Doc.call(
                    ".allowedValues",
                    values.items().stream().map(expressions::any).toList()));
        } else if (map.get("allowed_pattern") instanceof StringNode pattern) {
            return Optional.of(Doc.call(".allowedPattern", List.of(expressions.any(pattern))));
        } else if (map.get("custom_constraint") instanceof StringNode custom) {
            return Optional.of(Doc.call(".customConstraint", List.of(expressions.any(custom))));
        } else if (map.get("length") instanceof MapNode bounds) {
            return bounded(bounds, "length", "minLength", "maxLength", "min", "max");
        } else if (map.get("range") instanceof MapNode bounds) {
            return bounded(bounds, "range", "atLeast", "atMost", "min", "max");
        } else if (map.get("modulo") instanceof MapNode bounds
                && bounds.entries().size() == 2) {
            return bounded(bounds, "modulo", "", "", "step", "offset");
        }
        return Optional.empty();
    }

    /** A constraint with two bounds, or with one of them. */
    private Optional<Doc> bounded(
            MapNode bounds, String both, String lowOnly, String highOnly, String first, String second) {
        Node low = bounds.get(first);
        Node high = bounds.get(second);
        boolean fits = bounds.entries().values().stream().allMatch(bound -> isBound(bound, both));
        if (!fits || bounds.entries().size() != (low == null ? 0 : 1) + (high == null ? 0 : 1)) {
            return Optional.empty();
        } else if (low != null && high != null) {
            return Optional.of(Doc.call("." + both, List.of(expressions.any(low), expressions.any(high))));
        } else if (low != null) {
            return Optional.of(Doc.call("." + lowOnly, List.of(expressions.any(low))));
        }
        return high == null ? Optional.empty() : Optional.of(Doc.call("." + highOnly, List.of(expressions.any(high))));
    }

    private static boolean isBound(Node bound, String constraint) {
        return bound instanceof IntegerNode number
                ? number.value().bitLength() < (constraint.equals("length") ? Integer.SIZE : Long.SIZE)
                : constraint.equals("range") && bound instanceof FloatNode;
    }

    private static boolean allFit(ParameterType type, ListNode values) {
        return values.items().stream().allMatch(value -> switch (type) {
            case STRING -> value instanceof StringNode;
            case NUMBER -> isNumber(value);
            case BOOLEAN -> value instanceof BooleanNode;
            default -> false;
        });
    }

    Statement group(int index, ParameterGroup group) {
        TemplatePath path = TemplatePath.of("parameter_groups").item(index);
        scope.at(path);
        boolean known = group.parameters().stream()
                .allMatch(name -> scope.parameter(name).isPresent());
        List<Doc> members = new ArrayList<>();
        for (String name : group.parameters()) {
            members.add(Doc.text(known ? member(scope.parameterVariable(name)) : JavaText.quoted(name)));
        }
        return Statement.plain(
                Statement.Section.GROUPS,
                comments.takeAll(path),
                known ? group(group, members) : byNames(group, members));
    }

    private static String member(Variable parameter) {
        return parameter.entity() == null ? parameter.use() : parameter.use() + ".ref()";
    }

    private Doc group(ParameterGroup group, List<Doc> members) {
        List<Doc> arguments = new ArrayList<>();
        boolean titled = group.label() instanceof StringNode;
        if (!titled && group.description() == null) {
            arguments.add(Doc.text("this"));
            arguments.addAll(members);
            return Doc.call(scope.kernel("ParameterGroup") + ".untitled", arguments);
        } else if (!titled) {
            return byNames(
                    group,
                    group.parameters().stream()
                            .map(name -> Doc.text(JavaText.quoted(name)))
                            .toList());
        }
        if (group.label() instanceof StringNode label) {
            arguments.add(expressions.any(label));
        }
        if (group.description() instanceof StringNode description) {
            arguments.add(Expressions.description(description));
        }
        arguments.addAll(members);
        return Doc.call("parameterGroup", arguments);
    }

    /** A group with members that are not declared, or with a description but no title. */
    private Doc byNames(ParameterGroup group, List<Doc> names) {
        scope.raw("the group has no title, or names parameters that are not there");
        List<Doc> arguments = new ArrayList<>();
        arguments.add(Doc.text("this"));
        arguments.add(orNull(group.label()));
        arguments.add(orNull(group.description()));
        arguments.addAll(names);
        return Doc.call(scope.kernel("ParameterGroup") + ".named", arguments);
    }

    private Doc orNull(@Nullable Node text) {
        return text instanceof StringNode ? expressions.any(text) : Doc.text("null");
    }
}
