package dev.kiln.hot.diff;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two templates, section by section, and follows each resource's change to those that refer to it. */
final class TemplateComparison {

    private final Template before;
    private final Template after;
    private final SchemaCatalog schemas;

    TemplateComparison(Template before, Template after, SchemaCatalog schemas) {
        this.before = before;
        this.after = after;
        this.schemas = schemas;
    }

    TemplateDiff diff() {
        List<Change> changes = new ArrayList<>();
        compare(
                changes,
                TemplatePath.of("heat_template_version"),
                text(before.versionText()),
                text(after.versionText()));
        compare(changes, TemplatePath.of("description"), before.description(), after.description());
        compare(changes, TemplatePath.of("parameter_groups"), groups(before), groups(after));
        section(changes, "parameters", before.parameters(), after.parameters(), TemplateComparison::parameter);
        section(changes, "conditions", before.conditions(), after.conditions(), Function.identity());
        section(changes, "outputs", before.outputs(), after.outputs(), TemplateComparison::output);
        return new TemplateDiff(changes, resources());
    }

    private List<ResourceDiff> resources() {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        Map<String, Effect> effects = new LinkedHashMap<>();
        after.resources().forEach((name, young) -> {
            ResourceDef old = before.resources().get(name);
            if (old != null) {
                List<Change> own = new ResourceComparison(name, old, young, schemas).changes();
                changes.put(name, own);
                effects.put(name, own.stream().map(Change::effect).reduce(Effect.NONE, Effect::or));
            }
        });
        Consequences consequences = new Consequences(before, after, schemas, effects);
        List<ResourceDiff> diffs = new ArrayList<>();
        after.resources().forEach((name, young) -> {
            if (!before.resources().containsKey(name)) {
                diffs.add(new ResourceDiff(
                        name, young.type(), ResourceDiff.Kind.ADDED, Effect.NONE, List.of(), List.of()));
                return;
            }
            List<Change> own = changes.getOrDefault(name, List.of());
            List<Consequence> reached = consequences.of(name);
            if (!own.isEmpty() || !reached.isEmpty()) {
                diffs.add(new ResourceDiff(
                        name, young.type(), ResourceDiff.Kind.KEPT, consequences.effect(name), own, reached));
            }
        });
        before.resources().forEach((name, old) -> {
            if (!after.resources().containsKey(name)) {
                diffs.add(new ResourceDiff(
                        name, old.type(), ResourceDiff.Kind.REMOVED, Effect.NONE, List.of(), List.of()));
            }
        });
        return diffs;
    }

    private static <T> void section(
            List<Change> changes, String section, Map<String, T> old, Map<String, T> young, Function<T, Node> asNode) {
        Set<String> names = new LinkedHashSet<>(young.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            T oldEntry = old.get(name);
            T newEntry = young.get(name);
            compare(
                    changes,
                    TemplatePath.of(section, name),
                    oldEntry == null ? null : asNode.apply(oldEntry),
                    newEntry == null ? null : asNode.apply(newEntry));
        }
    }

    private static void compare(
            List<Change> changes, TemplatePath path, @Nullable Node oldValue, @Nullable Node newValue) {
        if (!Objects.equals(oldValue, newValue)) {
            changes.addAll(NodeComparison.changes(path, oldValue, newValue, Effect.NONE));
        }
    }

    private static Node parameter(ParameterDef parameter) {
        Map<Scalar, Node> map = new LinkedHashMap<>();
        map.put(text("type"), text(parameter.type().wireName()));
        put(map, "label", parameter.label());
        put(map, "description", parameter.description());
        put(map, "default", parameter.defaultValue());
        put(map, "hidden", parameter.hidden());
        put(map, "immutable", parameter.immutable());
        put(map, "tags", parameter.tags());
        put(map, "constraints", parameter.constraints().isEmpty() ? null : new ListNode(parameter.constraints()));
        return new MapNode(map);
    }

    private static Node output(OutputDef output) {
        Map<Scalar, Node> map = new LinkedHashMap<>();
        put(map, "description", output.description());
        put(map, "value", output.value());
        put(map, "condition", output.condition());
        return new MapNode(map);
    }

    private static @Nullable Node groups(Template template) {
        if (template.parameterGroups().isEmpty()) {
            return null;
        }
        List<Node> groups = new ArrayList<>();
        for (ParameterGroup group : template.parameterGroups()) {
            Map<Scalar, Node> map = new LinkedHashMap<>();
            put(map, "label", group.label());
            put(map, "description", group.description());
            List<Node> names = new ArrayList<>();
            group.parameters().forEach(name -> names.add(text(name)));
            map.put(text("parameters"), new ListNode(names));
            groups.add(new MapNode(map));
        }
        return new ListNode(groups);
    }

    private static void put(Map<Scalar, Node> map, String key, @Nullable Node value) {
        if (value != null) {
            map.put(text(key), value);
        }
    }

    private static StringNode text(String value) {
        return new StringNode(value);
    }
}
