package dev.kiln.hot.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a stack without resources. */
final class NoResources implements ResourceData {

    @Override
    public boolean exists(String name) {
        return false;
    }

    @Override
    public ResourceState state(String name) {
        return ResourceState.NOT_STARTED;
    }

    @Override
    public @Nullable Object referenceId(String name) {
        return name;
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        return false;
    }

    @Override
    public @Nullable Object attribute(String name, String attribute, List<?> path) {
        return null;
    }

    @Override
    public Map<String, ?> attributes(String name) {
        return Map.of();
    }
}
