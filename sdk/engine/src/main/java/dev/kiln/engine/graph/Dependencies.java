package dev.kiln.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes and what each waits for, kept in the order in which they are added.
 *
 * @param <N> the nodes, told apart by {@code equals}
 */
public final class Dependencies<N> {

    private final Map<N, Set<N>> requires = new LinkedHashMap<>();
    private final Map<N, Set<N>> requiredBy = new HashMap<>();

    /**
     * Adds a node; one that is there already stays as it is.
     *
     * @param node the node
     */
    public void add(N node) {
        requires.putIfAbsent(node, Set.of());
    }

    /**
     * Makes a node wait for another; both are added.
     *
     * @param node the one that waits
     * @param required the one that must be done first
     */
    public void add(N node, N required) {
        add(required);
        mutable(requires, node).add(required);
        mutable(requiredBy, required).add(node);
    }

    private static <N> Set<N> mutable(Map<N, Set<N>> edges, N node) {
        return edges.compute(node, (n, old) -> old == null || old.isEmpty() ? new LinkedHashSet<>() : old);
    }

    /**
     * All nodes.
     *
     * @return the nodes in the order in which they were added
     */
    public Set<N> nodes() {
        return Collections.unmodifiableSet(requires.keySet());
    }

    /**
     * What a node waits for.
     *
     * @param node the node
     * @return the nodes that must be done first; empty for an unknown node
     */
    public Set<N> requires(N node) {
        return Collections.unmodifiableSet(requires.getOrDefault(node, Set.of()));
    }

    /**
     * What waits for a node.
     *
     * @param node the node
     * @return the nodes; empty for an unknown node
     */
    public Set<N> requiredBy(N node) {
        return Collections.unmodifiableSet(requiredBy.getOrDefault(node, Set.of()));
    }

    /**
     * The same nodes with every edge turned round.
     *
     * @return new dependencies
     */
    public Dependencies<N> reversed() {
        Dependencies<N> reversed = new Dependencies<>();
        requires.keySet().forEach(reversed::add);
        requires.forEach((node, others) -> others.forEach(other -> reversed.add(other, node)));
        return reversed;
    }

    /**
     * An order in which each node comes after all that it waits for.
     *
     * @return all nodes
     * @throws Circle when there is none
     */
    public List<N> order() {
        Map<N, Integer> waiting = new HashMap<>();
        Deque<N> ready = new ArrayDeque<>();
        requires.forEach((node, others) -> {
            waiting.put(node, others.size());
            if (others.isEmpty()) {
                ready.add(node);
            }
        });
        List<N> order = new ArrayList<>(requires.size());
        while (!ready.isEmpty()) {
            N node = ready.remove();
            order.add(node);
            for (N next : requiredBy(node)) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (order.size() < requires.size()) {
            throw new Circle(circle(waiting));
        }
        return order;
    }

    /** One circle among the nodes that still wait. */
    private List<N> circle(Map<N, Integer> waiting) {
        Set<N> path = new LinkedHashSet<>();
        N at = requires.keySet().stream()
                .filter(node -> isWaiting(node, waiting))
                .findFirst()
                .orElseThrow();
        while (path.add(at)) {
            at = requires(at).stream()
                    .filter(other -> isWaiting(other, waiting))
                    .findFirst()
                    .orElseThrow();
        }
        List<N> nodes = new ArrayList<>(path);
        return nodes.subList(nodes.indexOf(at), nodes.size());
    }

    private static <N> boolean isWaiting(N node, Map<N, Integer> waiting) {
        return waiting.getOrDefault(node, 0) > 0;
    }
}
