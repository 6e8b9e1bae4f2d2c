package dev.kiln.hot.graph;

import java.util.List;

/** Resources that require each other in a circle, so that none can be the first. */
public final class CircularDependencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> cycle;

    CircularDependencyException(List<String> cycle) {
        super("Circular Dependency Found: " + String.join(" -> ", cycle) + " -> " + cycle.get(0));
        this.cycle = List.copyOf(cycle);
    }

    /**
     * The circle.
     *
     * @return the names in order: each requires the next, and the last the first
     */
    public List<String> cycle() {
        return cycle;
    }
}
