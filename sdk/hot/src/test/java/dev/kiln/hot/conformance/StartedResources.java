package dev.kiln.hot.conformance;

import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources of which nothing is known but that they exist. */
record StartedResources(Set<String> names) implements ResourceData {

    @Override
    public boolean exists(String name) {
        return names.contains(name);
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
