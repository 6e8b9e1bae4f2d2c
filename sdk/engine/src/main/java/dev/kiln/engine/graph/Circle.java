package dev.kiln.engine.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Nodes that wait for each other in a circle, so that none can be the first. */
public final class Circle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<?> nodes;

    Circle(List<?> nodes) {
        super("Circular Dependency Found: "
                + nodes.stream().map(String::valueOf).collect(Collectors.joining(" -> ")) + " -> " + nodes.get(0));
        this.nodes = List.copyOf(nodes);
    }

    /**
     * The circle.
     *
     * @return the nodes in order: each waits for the next, and the last for the first
     */
    public List<?> nodes() {
        return nodes;
    }
}
