package dev.kiln.migrate.translate;

import dev.kiln.Hook;
import dev.kiln.RestrictedAction;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.MergeStrategy;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.files.FileNames;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import dev.kiln.spi.Literal;
import dev.kiln.spi.WireValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what an environment says as calls of the stack's own. */
final class EnvironmentStatements {

    private final Scope scope;
    private final Expressions expressions;
    private final Comments comments;

    EnvironmentStatements(Scope scope, Expressions expressions, EnvironmentFile file) {
        this.scope = scope;
        this.expressions = expressions;
        this.comments = new Comments(file.document(), file.text());
    }

    /** The call that says all that the environment says; empty where that is nothing. */
    Optional<Statement> write(EnvironmentFile file) {
        Environment environment = file.environment();
        scope.at(TemplatePath.of("environment"));
        String lambda = scope.identifiers().lambda("Environment");
        List<Doc> calls = new ArrayList<>();
        List<String> head = file.document().root().entries().keySet().stream()
                .findFirst()
                .map(first -> first instanceof StringNode section
                        ? comments.take(TemplatePath.of(section.value()))
                        : new ArrayList<String>())
                .orElseGet(ArrayList::new);
        values(calls, "parameter", "parameters", environment.parameters());
        values(calls, "parameterDefault", "parameter_defaults", environment.parameterDefaults());
        TemplatePath registry = TemplatePath.of("resource_registry");
        environment.resourceRegistry().forEach((type, target) -> {
            if (!type.equals("resources")) {
                add(calls, registry.key(type), mapping(type, target));
            }
        });
        if (environment.resourceRegistry().get("resources") instanceof Map<?, ?> resources) {
            resources.forEach((name, rules) -> {
                TemplatePath path = registry.key("resources").key(String.valueOf(name));
                add(calls, path, resource(String.valueOf(name), rules, true));
            });
        }
        encrypted(environment.encryptedParamNames()).ifPresent(calls::add);
        environment.eventSinks().forEach(sink -> calls.add(sink(sink)));
        environment
                .parameterMergeStrategies()
                .forEach((name, strategy) -> strategy(name, strategy).ifPresent(calls::add));
        scope.identifiers().release(lambda);
        head.addAll(comments.takeAll(TemplatePath.ROOT));
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(Statement.plain(
                        Statement.Section.ENVIRONMENT,
                        head,
                        Doc.call("environment", List.of(Setters.lambda(lambda, calls)))));
    }

    private void add(List<Doc> calls, TemplatePath path, Doc call) {
        calls.add(Comments.above(comments.takeAll(path), call));
    }

    private void values(List<Doc> calls, String method, String section, Map<String, @Nullable Object> values) {
        List<String> above = comments.take(TemplatePath.of(section));
        values.forEach((name, value) -> {
            TemplatePath path = TemplatePath.of(section, name);
            List<String> all = new ArrayList<>(above);
            above.clear();
            all.addAll(comments.takeAll(path));
            Node node = Literal.node(value);
            Doc written =
                    node instanceof NullNode ? Doc.text(scope.kernel("Fn") + ".nullValue()") : expressions.any(node);
            Doc parameter = typed(name, node).orElseGet(() -> quoted(name));
            calls.add(Comments.above(all, Doc.call("." + method, List.of(parameter, written))));
        });
    }

    /** The parameter's variable, where the value is of its type. */
    private Optional<Doc> typed(String name, Node value) {
        ParameterDef parameter = scope.template().parameters().get(name);
        return parameter != null && fits(parameter.type(), value)
                ? scope.parameter(name)
                        .filter(variable -> variable.entity() == null)
                        .map(variable -> Doc.text(variable.use()))
                : Optional.empty();
    }

    private static boolean fits(ParameterType type, Node value) {
        return switch (type) {
            case STRING -> value instanceof StringNode;
            case NUMBER -> value instanceof IntegerNode || value instanceof FloatNode;
            case BOOLEAN -> value instanceof BooleanNode;
            case COMMA_DELIMITED_LIST ->
                value instanceof ListNode list && list.items().stream().allMatch(StringNode.class::isInstance);
            case JSON ->
                value instanceof MapNode map && map.entries().keySet().stream().allMatch(StringNode.class::isInstance);
        };
    }

    private Doc mapping(String type, @Nullable Object target) {
        if (target == null) {
            return Doc.call(".noType", List.of(quoted(type)));
        }
        String name = String.valueOf(target);
        boolean local = FileNames.isTemplate(name) && !name.startsWith("/");
        return Doc.call(local ? ".template" : ".type", List.of(quoted(type), quoted(name)));
    }

    /** What is said of one resource: by its variable where it is of this stack. */
    private Doc resource(String name, @Nullable Object rules, boolean outermost) {
        Doc resource = outermost
                ? scope.resource(name)
                        .map(variable -> Doc.text(variable.useAsResource()))
                        .orElseGet(() -> quoted(name))
                : quoted(name);
        String lambda = scope.identifiers().lambda(outermost ? "Resource" : "Inner");
        List<Doc> calls = new ArrayList<>();
        if (rules instanceof Map<?, ?> map) {
            map.forEach((key, value) -> calls.add(rule(String.valueOf(key), value)));
        }
        scope.identifiers().release(lambda);
        return Doc.call(".resource", List.of(resource, Setters.lambda(lambda, calls)));
    }

    private Doc rule(String key, @Nullable Object value) {
        if (key.equals("hooks")) {
            return Doc.call(".hook", words("Hook", Hook.values(), value));
        } else if (key.equals("restricted_actions")) {
            return Doc.call(".restrict", words("RestrictedAction", RestrictedAction.values(), value));
        }
        return value instanceof Map<?, ?> ? resource(key, value, false) : mapping(key, value);
    }

    private <E extends Enum<E> & WireValue> List<Doc> words(String type, E[] constants, @Nullable Object value) {
        List<Doc> words = new ArrayList<>();
        for (Object word : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            Optional<E> constant = Arrays.stream(constants)
                    .filter(one -> one.wireValue().equals(String.valueOf(word)))
                    .findFirst();
            constant.ifPresentOrElse(
                    one -> words.add(Doc.text(scope.kernel(type) + "." + one.name())),
                    () -> scope.raw("the environment has " + word + ", which Heat does not know; it is left out"));
        }
        return words;
    }

    private Optional<Doc> encrypted(List<?> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Variable>> variables = names.stream()
                .map(name -> scope.parameter(String.valueOf(name)).filter(variable -> variable.entity() == null))
                .toList();
        boolean known = variables.stream().allMatch(Optional::isPresent);
        List<Doc> arguments = known
                ? variables.stream()
                        .map(variable -> Doc.text(variable.orElseThrow().use()))
                        .toList()
                : names.stream().map(name -> quoted(String.valueOf(name))).toList();
        return Optional.of(Doc.call(".encrypt", arguments));
    }

    private Doc sink(Object sink) {
        if (sink instanceof Map<?, ?> map
                && "zaqar-queue".equals(map.get("type"))
                && map.get("target") instanceof String queue) {
            if (map.size() == 2) {
                return Doc.call(".eventsToZaqar", List.of(quoted(queue), Doc.text("null")));
            } else if (map.size() == 3 && map.get("ttl") instanceof Long seconds) {
                String duration = scope.imports().use("java.time", "Duration");
                return Doc.call(
                        ".eventsToZaqar", List.of(quoted(queue), Doc.text(duration + ".ofSeconds(" + seconds + ")")));
            }
        }
        return Doc.call(".eventSink", List.of(expressions.map((MapNode) Literal.node(sink))));
    }

    private Optional<Doc> strategy(String name, @Nullable Object strategy) {
        Optional<MergeStrategy> known = MergeStrategy.named(strategy);
        if (known.isEmpty()) {
            scope.raw("the environment has the merge strategy " + strategy
                    + ", which Heat does not know; it is left out");
            return Optional.empty();
        }
        Doc constant = Doc.text(scope.imports().use("dev.kiln.hot.env", "MergeStrategy") + "."
                + known.get().name());
        if (name.equals("default")) {
            return Optional.of(Doc.call(".defaultMergeStrategy", List.of(constant)));
        }
        Doc parameter = scope.parameter(name)
                .filter(variable -> variable.entity() == null)
                .map(variable -> Doc.text(variable.use()))
                .orElseGet(() -> quoted(name));
        return Optional.of(Doc.call(".mergeStrategy", List.of(parameter, constant)));
    }

    private static Doc quoted(String text) {
        return Doc.text(JavaText.quoted(text));
    }
}
