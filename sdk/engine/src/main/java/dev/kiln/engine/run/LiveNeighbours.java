package dev.kiln.engine.run;

import dev.kiln.engine.handler.Neighbours;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.Objects;
import java.util.Optional;

/** The resources of one stack, for those that act upon others. */
final class LiveNeighbours implements Neighbours {

    private final LiveStack stack;

    LiveNeighbours(LiveStack stack) {
        this.stack = stack;
    }

    @Override
    public Optional<Neighbour> byReference(String referenceId) {
        for (String name : stack.definition().resources().keySet()) {
            LiveResource row = stack.current(name);
            if (row != null && isReference(row, referenceId)) {
                return neighbour(row);
            }
        }
        return Optional.empty();
    }

    private static boolean isReference(LiveResource row, String referenceId) {
        DefinedResource defined = row.definition();
        return defined != null
                && Objects.equals(defined.type().handler().referenceId(new LiveContext(row)), referenceId);
    }

    @Override
    public Optional<Neighbour> byName(String name) {
        LiveResource row = stack.current(name);
        return row == null ? Optional.empty() : neighbour(row);
    }

    private static Optional<Neighbour> neighbour(LiveResource row) {
        DefinedResource defined = row.definition();
        return defined == null
                ? Optional.empty()
                : Optional.of(new Found(new LiveContext(row), defined.type().handler()));
    }

    private record Found(ResourceContext context, ResourceHandler handler) implements Neighbour {}
}
