package dev.kiln.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One walk over dependencies: says which nodes may begin, as others are done. Work on nodes goes on outside; a node may take as long
 * as it likes, and several go on at the same time.
 *
 * @param <N> the nodes
 */
public final class Walk<N> {

    private final Dependencies<N> dependencies;
    private final Map<N, Integer> waiting = new HashMap<>();
    private final Set<N> done = new HashSet<>();

    /**
     * A walk that has not begun.
     *
     * @param dependencies what waits for what; not to be changed any more
     */
    public Walk(Dependencies<N> dependencies) {
        this.dependencies = dependencies;
        for (N node : dependencies.nodes()) {
            int count = dependencies.requires(node).size();
            if (count > 0) {
                waiting.put(node, count);
            }
        }
    }

    /**
     * The dependencies that are walked.
     *
     * @return the same ones
     */
    public Dependencies<N> dependencies() {
        return dependencies;
    }

    /**
     * The nodes that wait for nothing.
     *
     * @return the nodes in the order of the dependencies
     */
    public List<N> first() {
        return dependencies.nodes().stream().filter(this::isReady).toList();
    }

    /**
     * Whether everything that a node waits for is done.
     *
     * @param node the node
     * @return true for a node that may begin, or has begun
     */
    public boolean isReady(N node) {
        return dependencies.nodes().contains(node) && !waiting.containsKey(node);
    }

    /**
     * Whether a node is done.
     *
     * @param node the node
     * @return true when it is
     */
    public boolean isDone(N node) {
        return done.contains(node);
    }

    /**
     * Notes that a node is done.
     *
     * @param node the node
     * @return the nodes that may begin now because of it; nothing when it was done before
     */
    public List<N> finish(N node) {
        List<N> ready = new ArrayList<>();
        if (!done.add(node)) {
            return ready;
        }
        for (N next : dependencies.requiredBy(node)) {
            if (waiting.merge(next, -1, (count, minus) -> count == 1 ? null : count - 1) == null) {
                ready.add(next);
            }
        }
        return ready;
    }

    /**
     * Whether all nodes are done.
     *
     * @return true when nothing is left
     */
    public boolean isFinished() {
        return done.size() == dependencies.nodes().size();
    }
}
