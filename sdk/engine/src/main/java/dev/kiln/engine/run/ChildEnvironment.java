package dev.kiln.engine.run;

import dev.kiln.hot.env.ShellGlob;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment of a nested stack. Source: SEMANTICS section 11. */
final class ChildEnvironment {

    private static final String REGISTRY = "resource_registry";
    private static final String RESOURCES = "resources";

    /** Types whose members are servers under another name, as in Heat. */
    private static final Set<String> GROUPS_OF_SERVERS =
            Set.of("OS::Heat::InstanceGroup", "AWS::AutoScaling::AutoScalingGroup");

    private final Map<String, @Nullable Object> parent;
    private final String resource;
    private final String type;

    /** The mapping of the type that led to the nested stack is left out, so that its template may use the type. */
    ChildEnvironment(Map<String, @Nullable Object> parent, String resource, String type) {
        this.parent = parent;
        this.resource = resource;
        this.type = type;
    }

    Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> child = new LinkedHashMap<>(parent);
        child.put("parameters", new LinkedHashMap<>(parameters));
        Map<String, @Nullable Object> registry =
                parent.get(REGISTRY) instanceof Map<?, ?> given ? registry(given) : new LinkedHashMap<>();
        if (GROUPS_OF_SERVERS.contains(type)) {
            registry.put("OS::Heat::ScaledResource", "AWS::EC2::Instance");
        }
        if (parent.containsKey(REGISTRY) || !registry.isEmpty()) {
            child.put(REGISTRY, registry);
        }
        return child;
    }

    private Map<String, @Nullable Object> registry(Map<?, ?> registry) {
        Map<String, @Nullable Object> child = new LinkedHashMap<>();
        registry.forEach((key, value) -> {
            if (!RESOURCES.equals(key) && !type.equals(key)) {
                child.put(PythonText.str(key), value);
            }
        });
        Map<String, @Nullable Object> resources = new LinkedHashMap<>();
        if (registry.get(RESOURCES) instanceof Map<?, ?> entries) {
            entries.forEach((glob, rules) -> {
                if (rules instanceof Map<?, ?> inner && ShellGlob.matches(PythonText.str(glob), resource)) {
                    inner.forEach((key, value) -> {
                        if (value instanceof Map) {
                            resources.put(PythonText.str(key), value);
                        }
                    });
                }
            });
        }
        if (!resources.isEmpty()) {
            child.put(RESOURCES, resources);
        }
        return child;
    }
}
