package dev.kiln.engine.run;

import dev.kiln.engine.graph.Dependencies;
import dev.kiln.engine.graph.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk that brings a stack to what its template says. A new one takes the place of one in progress. */
final class Traversal {

    private final String id;
    private final StackDefinition definition;
    private final Map<String, LiveResource> rows = new HashMap<>();
    private final Map<Long, Node> standsFor = new HashMap<>();
    private final Map<String, ? extends Map<String, @Nullable Object>> adopted;
    private Dependencies<String> names = new Dependencies<>();
    private Walk<Node> walk = new Walk<>(new Dependencies<>());
    private Loop.@Nullable Timer deadline;

    /** The adopted data are what resources of an abandoned stack had, by name. */
    Traversal(String id, StackDefinition definition, Map<String, ? extends Map<String, @Nullable Object>> adopted) {
        this.id = id;
        this.definition = definition;
        this.adopted = adopted;
    }

    void begin(Dependencies<String> requirements, Dependencies<Node> nodes) {
        names = requirements;
        walk = new Walk<>(nodes);
    }

    String id() {
        return id;
    }

    StackDefinition definition() {
        return definition;
    }

    Walk<Node> walk() {
        return walk;
    }

    Map<String, ? extends Map<String, @Nullable Object>> adopted() {
        return adopted;
    }

    /** The row that stands for a name in this walk. */
    @Nullable
    LiveResource row(String name) {
        return rows.get(name);
    }

    void row(LiveResource row) {
        rows.put(row.name(), row);
    }

    /** A new row takes over the part of another in the walk, which does not know the new one. */
    void replace(LiveResource old, LiveResource replacement) {
        standsFor.put(replacement.id(), key(new Node(old.id(), true)));
        rows.put(replacement.name(), replacement);
    }

    /** The step that a row's work counts for. */
    Node key(Node node) {
        Node other = node.isUpdate() ? standsFor.get(node.row()) : null;
        return other == null ? node : other;
    }

    /** The rows that a resource requires now. */
    Set<Long> requirements(String name) {
        Set<Long> required = new HashSet<>();
        for (String other : names.requires(name)) {
            LiveResource row = rows.get(other);
            if (row != null) {
                required.add(row.id());
            }
        }
        return required;
    }

    void deadline(Loop.Timer timer) {
        deadline = timer;
    }

    /** Lets go of what would keep the engine waiting. */
    void end() {
        if (deadline != null) {
            deadline.cancel();
        }
    }
}
