package dev.kiln.hot.diff;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a changed definition does to its resource, in the order in which Heat decides. Source: SEMANTICS section 10. */
final class ResourceComparison {

    private final TemplatePath path;
    private final ResourceDef before;
    private final ResourceDef after;
    private final Optional<ResourceSchema> schema;

    ResourceComparison(String name, ResourceDef before, ResourceDef after, SchemaCatalog schemas) {
        this.path = TemplatePath.of("resources", name);
        this.before = before;
        this.after = after;
        this.schema = schemas.type(after.type());
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            changes.add(new Change(
                    path.key("type"), new StringNode(before.type()), new StringNode(after.type()), Effect.REPLACE));
            changes.addAll(NodeComparison.changes(
                    path.key("properties"), before.properties(), after.properties(), Effect.REPLACE));
        } else {
            changes.addAll(properties());
        }
        Effect external = Objects.equals(before.externalId(), after.externalId()) ? Effect.NONE : Effect.REFUSED;
        add(changes, "external_id", before.externalId(), after.externalId(), external);
        add(changes, "metadata", before.metadata(), after.metadata(), Effect.UPDATE);
        add(changes, "depends_on", names(before.dependsOn()), names(after.dependsOn()), Effect.UPDATE);
        add(changes, "update_policy", before.updatePolicy(), after.updatePolicy(), Effect.UPDATE);
        add(changes, "deletion_policy", before.deletionPolicy(), after.deletionPolicy(), Effect.UPDATE);
        add(changes, "condition", before.condition(), after.condition(), Effect.UPDATE);
        add(changes, "description", before.description(), after.description(), Effect.NONE);
        return changes;
    }

    /** What a new value of a property does. */
    Effect effectOf(String property) {
        if (schema.isEmpty()) {
            return Effect.MAY_REPLACE;
        }
        PropertySchema known = schema.get().properties().get(property);
        if (known == null) {
            return Effect.MAY_REPLACE;
        } else if (known.immutable()) {
            return Effect.REFUSED;
        } else if (known.updateAllowed()) {
            return schema.get().decidesReplacementItself() ? Effect.MAY_REPLACE : Effect.UPDATE;
        }
        return Effect.REPLACE;
    }

    private List<Change> properties() {
        List<Change> changes = new ArrayList<>();
        TemplatePath here = path.key("properties");
        if (!(orEmpty(before.properties()) instanceof MapNode old)
                || !(orEmpty(after.properties()) instanceof MapNode young)) {
            return NodeComparison.changes(here, before.properties(), after.properties(), Effect.MAY_REPLACE);
        }
        Set<Scalar> names = new LinkedHashSet<>(young.entries().keySet());
        names.addAll(old.entries().keySet());
        for (Scalar name : names) {
            if (name instanceof StringNode text) {
                Node oldValue = old.entries().get(name);
                Node newValue = young.entries().get(name);
                Effect effect =
                        isOnlyTheDefault(text.value(), oldValue, newValue) ? Effect.UPDATE : effectOf(text.value());
                changes.addAll(NodeComparison.changes(here.key(text.value()), oldValue, newValue, effect));
            }
        }
        return changes;
    }

    /** Writing a default out, or leaving it out, makes Heat call the resource's update without any changed property. */
    private boolean isOnlyTheDefault(String property, @Nullable Node oldValue, @Nullable Node newValue) {
        Optional<Object> standard =
                schema.map(s -> s.properties().get(property)).flatMap(PropertySchema::defaultValue);
        if (standard.isEmpty() || (oldValue != null) == (newValue != null)) {
            return false;
        }
        Node written = oldValue != null ? oldValue : newValue;
        return DefaultValue.equals(standard.get(), written);
    }

    private void add(
            List<Change> changes, String key, @Nullable Node oldValue, @Nullable Node newValue, Effect effect) {
        changes.addAll(NodeComparison.changes(path.key(key), oldValue, newValue, effect));
    }

    private static Node orEmpty(@Nullable Node properties) {
        return properties == null ? new MapNode(Map.of()) : properties;
    }

    private static @Nullable Node names(List<String> names) {
        return names.isEmpty()
                ? null
                : new ListNode(
                        names.stream().map(name -> (Node) new StringNode(name)).toList());
    }
}
