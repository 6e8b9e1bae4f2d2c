package dev.kiln.engine.run;

import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.Action;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of a stack's template learn about its resources. */
final class StackData implements ResourceData {

    private final LiveStack stack;
    private final @Nullable StackDefinition definition;

    /** The data for the template in force. */
    StackData(LiveStack stack) {
        this(stack, null);
    }

    /** The data for another template of the stack. */
    StackData(LiveStack stack, @Nullable StackDefinition definition) {
        this.stack = stack;
        this.definition = definition;
    }

    private @Nullable DefinedResource defined(String name) {
        StackDefinition of = definition == null ? stack.definition() : definition;
        return of.resources().get(name);
    }

    @Override
    public boolean exists(String name) {
        return defined(name) != null;
    }

    @Override
    public ResourceState state(String name) {
        LiveResource row = stack.current(name);
        return row == null
                ? ResourceState.NOT_STARTED
                : new ResourceState(
                        ResourceState.Action.valueOf(row.action().name()),
                        ResourceState.Status.valueOf(row.status().name()));
    }

    @Override
    public @Nullable Object referenceId(String name) {
        LiveResource row = stack.current(name);
        if (row == null || row.action() == Action.INIT) {
            return name;
        }
        return handler(row, name).referenceId(new LiveContext(row));
    }

    private ResourceHandler handler(LiveResource row, String name) {
        DefinedResource own = row.definition();
        DefinedResource chosen = own == null ? defined(name) : own;
        if (chosen == null) {
            throw new IllegalArgumentException("no resource is called " + name);
        }
        return chosen.type().handler();
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        DefinedResource resource = defined(name);
        if (resource == null) {
            return false;
        }
        if (resource.type().view().anyAttribute()
                || resource.type().view().attributes().contains(attribute)) {
            return true;
        }
        LiveResource row = stack.current(name);
        return row != null && resource.type().handler().hasAttribute(new LiveContext(row), attribute);
    }

    @Override
    public @Nullable Object attribute(String name, String attribute, List<?> path) {
        LiveResource row = stack.current(name);
        return row == null ? null : handler(row, name).attribute(new LiveContext(row), attribute, path);
    }

    @Override
    public Map<String, ?> attributes(String name) {
        LiveResource row = stack.current(name);
        DefinedResource resource = defined(name);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (row == null || resource == null) {
            return values;
        }
        LiveContext context = new LiveContext(row);
        ResourceHandler handler = handler(row, name);
        for (String attribute : resource.type().view().attributes()) {
            values.put(attribute, handler.attribute(context, attribute));
        }
        for (String attribute : handler.moreAttributes(context)) {
            values.put(attribute, handler.attribute(context, attribute));
        }
        return values;
    }
}
