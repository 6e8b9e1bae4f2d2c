package dev.kiln.hot.diff;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the smallest places at which two values differ. */
final class NodeComparison {

    private final Effect effect;
    private final List<Change> changes = new ArrayList<>();

    private NodeComparison(Effect effect) {
        this.effect = effect;
    }

    /** Every place that differs, each with the given effect; maps are compared key by key, lists of one length item by item. */
    static List<Change> changes(TemplatePath path, @Nullable Node before, @Nullable Node after, Effect effect) {
        NodeComparison comparison = new NodeComparison(effect);
        comparison.compare(path, before, after);
        return comparison.changes;
    }

    private void compare(TemplatePath path, @Nullable Node before, @Nullable Node after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof MapNode old && after instanceof MapNode young && hasTextKeys(old) && hasTextKeys(young)) {
            Set<Scalar> keys = new LinkedHashSet<>(old.entries().keySet());
            keys.addAll(young.entries().keySet());
            for (Scalar key : keys) {
                compare(
                        path.key(((StringNode) key).value()),
                        old.entries().get(key),
                        young.entries().get(key));
            }
        } else if (before instanceof ListNode old
                && after instanceof ListNode young
                && old.items().size() == young.items().size()) {
            for (int i = 0; i < old.items().size(); i++) {
                compare(path.item(i), old.items().get(i), young.items().get(i));
            }
        } else {
            changes.add(new Change(path, before, after, effect));
        }
    }

    private static boolean hasTextKeys(MapNode map) {
        return map.entries().keySet().stream().allMatch(StringNode.class::isInstance);
    }
}
