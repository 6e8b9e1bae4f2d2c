package dev.kiln.migrate.check;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether two templates are the same data. The order of keys does not matter; neither do ways of writing that Heat reads as one:
 * nothing for an empty map of properties, for an empty description and for {@code hidden: false}, a version by its name for its date,
 * {@code depends_on} with a name twice, and a template as a type by another path to the same file.
 */
public final class Sameness {

    private Sameness() {}

    /**
     * Where two templates first differ.
     *
     * @param one a template
     * @param other another
     * @return the place and both values in words, or empty when they are the same
     */
    public static Optional<String> difference(Template one, Template other) {
        if (one.version() != other.version()) {
            return Optional.of("heat_template_version: " + one.version() + " became " + other.version());
        }
        return first(
                () -> nodes(TemplatePath.of("description"), one.description(), other.description()),
                () -> one.parameterGroups().equals(other.parameterGroups())
                        ? Optional.empty()
                        : Optional.of(
                                "parameter_groups: " + one.parameterGroups() + " became " + other.parameterGroups()),
                () -> maps(TemplatePath.of("parameters"), one.parameters(), other.parameters(), Sameness::parameters),
                () -> maps(TemplatePath.of("conditions"), one.conditions(), other.conditions(), Sameness::nodesAt),
                () -> maps(TemplatePath.of("resources"), one.resources(), other.resources(), Sameness::resources),
                () -> maps(TemplatePath.of("outputs"), one.outputs(), other.outputs(), Sameness::outputs));
    }

    private interface Step {
        Optional<String> run();
    }

    /** Two values and where they stand. */
    private record Pair<T>(TemplatePath path, T one, T other) {}

    private static Optional<String> first(Step... steps) {
        for (Step step : steps) {
            Optional<String> found = step.run();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<String> maps(
            TemplatePath path,
            Map<String, T> one,
            Map<String, T> other,
            BiFunction<TemplatePath, Pair<T>, Optional<String>> compare) {
        if (!one.keySet().equals(other.keySet())) {
            Set<String> lost = new LinkedHashSet<>(one.keySet());
            lost.removeAll(other.keySet());
            Set<String> added = new LinkedHashSet<>(other.keySet());
            added.removeAll(one.keySet());
            return Optional.of(path + ": lost " + lost + ", added " + added);
        }
        for (Map.Entry<String, T> entry : one.entrySet()) {
            TemplatePath at = path.key(entry.getKey());
            T there = other.get(entry.getKey());
            if (there != null) {
                Optional<String> found = compare.apply(at, new Pair<>(at, entry.getValue(), there));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> parameters(TemplatePath path, Pair<ParameterDef> pair) {
        ParameterDef one = pair.one();
        ParameterDef other = pair.other();
        if (one.type() != other.type()) {
            return Optional.of(path + ".type: " + one.type() + " became " + other.type());
        }
        return first(
                () -> nodes(path.key("label"), one.label(), other.label()),
                () -> nodes(path.key("description"), one.description(), other.description()),
                () -> exactly(path.key("default"), one.defaultValue(), other.defaultValue()),
                () -> flags(path.key("hidden"), one.hidden(), other.hidden()),
                () -> flags(path.key("immutable"), one.immutable(), other.immutable()),
                () -> nodes(path.key("tags"), one.tags(), other.tags()),
                () -> nodes(
                        path.key("constraints"), new ListNode(one.constraints()), new ListNode(other.constraints())));
    }

    private static Optional<String> resources(TemplatePath path, Pair<ResourceDef> pair) {
        ResourceDef one = pair.one();
        ResourceDef other = pair.other();
        if (!typeName(one.type()).equals(typeName(other.type()))) {
            return Optional.of(path + ".type: " + one.type() + " became " + other.type());
        }
        return first(
                () -> nodes(path.key("properties"), filled(one.properties()), filled(other.properties())),
                () -> nodes(path.key("metadata"), one.metadata(), other.metadata()),
                () -> new LinkedHashSet<>(one.dependsOn()).equals(new LinkedHashSet<>(other.dependsOn()))
                        ? Optional.empty()
                        : Optional.of(path + ".depends_on: " + one.dependsOn() + " became " + other.dependsOn()),
                () -> nodes(path.key("update_policy"), one.updatePolicy(), other.updatePolicy()),
                () -> nodes(path.key("deletion_policy"), one.deletionPolicy(), other.deletionPolicy()),
                () -> nodes(path.key("external_id"), one.externalId(), other.externalId()),
                () -> nodes(path.key("condition"), one.condition(), other.condition()),
                () -> nodes(path.key("description"), one.description(), other.description()));
    }

    /** A type; of a template's file, which a program names from its project's folder on, what is left without ways out of folders. */
    private static String typeName(String type) {
        boolean file = (type.endsWith(".yaml") || type.endsWith(".template")) && !type.contains("://");
        if (!file) {
            return type;
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (type.startsWith("/") ? type.substring(type.lastIndexOf('/')) : type).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static Optional<String> outputs(TemplatePath path, Pair<OutputDef> pair) {
        return first(
                () -> nodes(
                        path.key("description"),
                        pair.one().description(),
                        pair.other().description()),
                () -> exactly(
                        path.key("value"), pair.one().value(), pair.other().value()),
                () -> nodes(
                        path.key("condition"),
                        pair.one().condition(),
                        pair.other().condition()));
    }

    private static @Nullable Node filled(@Nullable Node properties) {
        return properties instanceof MapNode map && map.entries().isEmpty() ? null : properties;
    }

    private static Optional<String> flags(TemplatePath path, @Nullable Node one, @Nullable Node other) {
        return nodes(path, isFalse(one) ? null : one, isFalse(other) ? null : other);
    }

    private static boolean isFalse(@Nullable Node node) {
        return node instanceof BooleanNode truth && !truth.value();
    }

    private static Optional<String> nodesAt(TemplatePath path, Pair<Node> pair) {
        return exactly(path, pair.one(), pair.other());
    }

    private static Optional<String> nodes(TemplatePath path, @Nullable Node one, @Nullable Node other) {
        return exactly(path, one instanceof NullNode ? null : one, other instanceof NullNode ? null : other);
    }

    private static Optional<String> exactly(TemplatePath path, @Nullable Node one, @Nullable Node other) {
        if (Objects.equals(one, other)) {
            return Optional.empty();
        }
        if (one instanceof MapNode before && other instanceof MapNode after) {
            for (Map.Entry<Scalar, Node> entry : before.entries().entrySet()) {
                String key = entry.getKey() instanceof StringNode text ? text.value() : String.valueOf(entry.getKey());
                Optional<String> found =
                        exactly(path.key(key), entry.getValue(), after.entries().get(entry.getKey()));
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (one instanceof ListNode before
                && other instanceof ListNode after
                && before.items().size() == after.items().size()) {
            for (int i = 0; i < before.items().size(); i++) {
                Optional<String> found = exactly(
                        path.item(i), before.items().get(i), after.items().get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (one instanceof Call before && other instanceof Call after && before.function() == after.function()) {
            return exactly(path.key(before.function().wireName()), before.arguments(), after.arguments());
        }
        return Optional.of(path + ": " + shown(one) + " became " + shown(other));
    }

    private static String shown(@Nullable Node node) {
        String text = node == null ? "nothing" : node.toString();
        return text.length() > 120 ? text.substring(0, 120) + "..." : text;
    }
}
