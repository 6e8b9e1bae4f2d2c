package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resources may not wait for each other in a circle. One circle is named, in order, for each group of such resources. */
final class DependencyCycleRule implements Rule {

    @Override
    public void check(Scope scope) {
        Map<String, Set<String>> edges = edges(scope);
        Set<String> done = new HashSet<>();
        for (String start : edges.keySet()) {
            List<String> cycle = find(start, edges, done);
            if (cycle != null) {
                String circle = String.join(" -> ", cycle) + " -> " + cycle.get(0);
                scope.error(
                        DiagnosticCode.DEPENDENCY_CYCLE,
                        Scope.resourcePath(cycle.get(0)),
                        "Circular Dependency Found: " + circle,
                        "remove one of these references or depends_on entries");
            }
        }
    }

    private static Map<String, Set<String>> edges(Scope scope) {
        Map<String, ResourceDef> resources = scope.validatedResources();
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        resources.forEach((name, resource) -> {
            Set<String> required = new LinkedHashSet<>(resource.dependsOn());
            scope.walk(
                    resource.properties(),
                    Scope.resourcePath(name),
                    (node, path) -> References.resource(node, scope).ifPresent(required::add));
            scope.walk(
                    resource.metadata(),
                    Scope.resourcePath(name),
                    (node, path) -> References.resource(node, scope).ifPresent(required::add));
            required.retainAll(resources.keySet());
            edges.put(name, required);
        });
        return edges;
    }

    /** Searches depth first, without recursion since chains may be thousands long. */
    private static @Nullable List<String> find(String start, Map<String, Set<String>> edges, Set<String> done) {
        Deque<Iterator<String>> open = new ArrayDeque<>();
        List<String> way = new ArrayList<>();
        Map<String, Integer> position = new HashMap<>();
        if (done.contains(start)) {
            return null;
        }
        way.add(start);
        position.put(start, 0);
        open.push(edges.getOrDefault(start, Set.of()).iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                String finished = way.remove(way.size() - 1);
                position.remove(finished);
                done.add(finished);
                continue;
            }
            String next = open.element().next();
            Integer met = position.get(next);
            if (met != null) {
                done.addAll(way);
                return List.copyOf(way.subList(met, way.size()));
            }
            if (!done.contains(next)) {
                position.put(next, way.size());
                way.add(next);
                open.push(edges.getOrDefault(next, Set.of()).iterator());
            }
        }
        return null;
    }
}
