package dev.kiln.hot.bench;

import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.List;
import java.util.Map;

/** Resources that all exist and have not begun: a reference gives the name, an attribute nothing. */
enum EveryResource implements ResourceData {
    INSTANCE;

    @Override
    public boolean exists(String name) {
        return true;
    }

    @Override
    public ResourceState state(String name) {
        return ResourceState.NOT_STARTED;
    }

    @Override
    public Object referenceId(String name) {
        return name;
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        return true;
    }

    @Override
    public Object attribute(String name, String attribute, List<?> path) {
        return null;
    }

    @Override
    public Map<String, ?> attributes(String name) {
        return Map.of();
    }
}
