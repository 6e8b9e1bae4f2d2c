package dev.kiln.hot.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Resources and what each requires. Immutable. */
public final class DependencyGraph {

    private final Map<String, SortedSet<String>> requires;
    private final Map<String, SortedSet<String>> requiredBy;

    /**
     * A graph.
     *
     * @param requires each resource with those that must be complete before it; these need no entry of their own
     */
    public DependencyGraph(Map<String, ? extends Collection<String>> requires) {
        Map<String, SortedSet<String>> forward = new LinkedHashMap<>();
        Map<String, SortedSet<String>> backward = new LinkedHashMap<>();
        requires.forEach((name, required) -> {
            node(name, forward, backward);
            for (String other : required) {
                node(other, forward, backward);
                forward.getOrDefault(name, new TreeSet<>()).add(other);
                backward.getOrDefault(other, new TreeSet<>()).add(name);
            }
        });
        this.requires = forward;
        this.requiredBy = backward;
    }

    private static void node(
            String name, Map<String, SortedSet<String>> forward, Map<String, SortedSet<String>> backward) {
        forward.computeIfAbsent(name, n -> new TreeSet<>());
        backward.computeIfAbsent(name, n -> new TreeSet<>());
    }

    /**
     * What a resource requires.
     *
     * @param name the resource
     * @return the names; empty for an unknown resource
     */
    public SortedSet<String> requirements(String name) {
        return Collections.unmodifiableSortedSet(requires.getOrDefault(name, Collections.emptySortedSet()));
    }

    /**
     * What requires a resource.
     *
     * @param name the resource
     * @return the names; empty for an unknown resource
     */
    public SortedSet<String> dependents(String name) {
        return Collections.unmodifiableSortedSet(requiredBy.getOrDefault(name, Collections.emptySortedSet()));
    }

    /**
     * The resources that require nothing.
     *
     * @return the names
     */
    public SortedSet<String> leaves() {
        return without(requires);
    }

    /**
     * The resources that nothing requires.
     *
     * @return the names
     */
    public SortedSet<String> roots() {
        return without(requiredBy);
    }

    private static SortedSet<String> without(Map<String, SortedSet<String>> edges) {
        SortedSet<String> names = new TreeSet<>();
        edges.forEach((name, others) -> {
            if (others.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * An order in which each resource comes after all that it requires.
     *
     * @return the names
     * @throws CircularDependencyException when there is none
     */
    public List<String> createOrder() {
        return order(requires, requiredBy);
    }

    /**
     * An order in which each resource comes before all that it requires.
     *
     * @return the names
     * @throws CircularDependencyException when there is none
     */
    public List<String> deleteOrder() {
        return order(requiredBy, requires);
    }

    /** Among those that are ready, one just made ready by the latest goes first, then the alphabet decides. */
    private static List<String> order(Map<String, SortedSet<String>> before, Map<String, SortedSet<String>> after) {
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, Integer> readiness = new HashMap<>();
        before.forEach((name, others) -> waiting.put(name, others.size()));
        PriorityQueue<String> ready = new PriorityQueue<>(
                Comparator.<String>comparingInt(readiness::get).reversed().thenComparing(Comparator.naturalOrder()));
        waiting.forEach((name, count) -> {
            if (count == 0) {
                readiness.put(name, 0);
                ready.add(name);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String name = ready.remove();
            order.add(name);
            for (String next : after.getOrDefault(name, Collections.emptySortedSet())) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    readiness.put(next, order.size());
                    ready.add(next);
                }
            }
        }
        if (order.size() < before.size()) {
            throw new CircularDependencyException(cycle(before, Set.copyOf(order)));
        }
        return order;
    }

    /** One cycle among the resources that could not be ordered. */
    private static List<String> cycle(Map<String, SortedSet<String>> before, Set<String> ordered) {
        List<String> path = new ArrayList<>();
        String at = before.keySet().stream()
                .filter(name -> !ordered.contains(name))
                .min(Comparator.naturalOrder())
                .orElse("");
        while (!path.contains(at)) {
            path.add(at);
            at = before.getOrDefault(at, Collections.emptySortedSet()).stream()
                    .filter(name -> !ordered.contains(name))
                    .findFirst()
                    .orElse(at);
        }
        return path.subList(path.indexOf(at), path.size());
    }
}
