package dev.kiln.engine.heat;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.UpdateNeed;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::Stack}: a stack of its own, in another region or with other credentials; here all are one cloud. */
public final class RemoteStackHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        return resource.separate().create(template(resource.properties()), parameters(resource.properties()));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return resource.separate().update(template(change.after()), parameters(change.after()));
    }

    private static Template template(Map<String, @Nullable Object> properties) {
        return HotReader.read(String.valueOf(properties.get("template")));
    }

    private static Map<String, @Nullable Object> parameters(Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (properties.get("parameters") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        }
        return parameters;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return resource.separate().delete();
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        return resource.separate().suspend();
    }

    @Override
    public Progress resume(ResourceContext resource) {
        return resource.separate().resume();
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        return resource.separate().check();
    }

    @Override
    public UpdateNeed updateNeed(ResourceContext resource) {
        return resource.physicalId() == null || resource.status() == Status.FAILED
                ? UpdateNeed.COMPARE
                : UpdateNeed.ALWAYS;
    }

    @Override
    public boolean needsReplaceFailed(ResourceContext resource) {
        return resource.physicalId() == null || resource.action() == Action.CHECK;
    }

    @Override
    public boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        return !Objects.equals(region(change.before()), region(change.after()));
    }

    private static @Nullable Object region(Map<String, @Nullable Object> properties) {
        return properties.get("context") instanceof Map<?, ?> context ? context.get("region_name") : null;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        NestedStack stack = resource.separate();
        if (attribute.equals("stack_name")) {
            return stack.view().map(NestedStack.View::name).orElse(null);
        }
        if (!attribute.equals("outputs") || stack.view().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        stack.outputs().forEach(name -> outputs.put(name, stack.output(name)));
        return outputs;
    }

    @Override
    public String describedAs(String type) {
        return "RemoteStack";
    }
}
