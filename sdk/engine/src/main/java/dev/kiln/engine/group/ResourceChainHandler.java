package dev.kiln.engine.group;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.heat.StackHandler;
import dev.kiln.hot.Template;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code OS::Heat::ResourceChain}: members of several types with the same properties, one after the other. Concurrent ones are
 * limited by the number of engines, which is one.
 */
public final class ResourceChainHandler extends StackHandler {

    private final ResourceGroupHandler asGroup = new ResourceGroupHandler();

    @Override
    public Progress create(ResourceContext resource) {
        return resource.nested().create(template(resource, resource.properties()), Map.of());
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return resource.nested().update(template(resource, change.after()), Map.of());
    }

    private static Template template(ResourceContext resource, Map<String, @Nullable Object> properties) {
        List<?> types = properties.get("resources") instanceof List<?> list ? list : List.of();
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            Map<String, Object> member =
                    GroupTemplate.member(PythonText.str(types.get(i)), properties.get("resource_properties"), null);
            if (i > 0) {
                member.put("depends_on", List.of(Integer.toString(i - 1)));
            }
            members.put(Integer.toString(i), member);
        }
        Map<String, Object> outputs =
                ResourceGroupHandler.outputs(resource.referencedAttributes(), new ArrayList<>(members.keySet()));
        return GroupTemplate.of(members, outputs);
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        return asGroup.attribute(resource, attribute, path);
    }
}
