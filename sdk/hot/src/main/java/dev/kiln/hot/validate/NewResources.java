package dev.kiln.hot.validate;

import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of a stack that does not exist yet: references give names, attributes nothing. Source: SEMANTICS section 2. */
record NewResources(Set<String> names) implements ResourceData {

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

    /** Whether it is so is for {@link AttributeReferenceRule} to say, which knows the types. */
    @Override
    public boolean hasAttribute(String name, String attribute) {
        return true;
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
