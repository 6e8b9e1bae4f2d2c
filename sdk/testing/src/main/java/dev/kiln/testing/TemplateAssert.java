package dev.kiln.testing;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a template; begin with {@link KilnAssertions#assertThat}. */
public final class TemplateAssert extends AbstractAssert<TemplateAssert, Template> {

    TemplateAssert(Template template) {
        super(template, TemplateAssert.class);
    }

    /**
     * There is a resource of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @return this assertion
     */
    public TemplateAssert hasResource(String type) {
        return hasResource(type, new Properties(List.of()));
    }

    /**
     * There is a resource of a type with certain properties.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param properties begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public TemplateAssert hasResource(String type, Properties properties) {
        List<String> misses = new ArrayList<>();
        for (Map.Entry<String, ResourceDef> resource : ofType(type).entrySet()) {
            List<String> mismatches = properties.mismatches(resource.getValue().properties());
            if (mismatches.isEmpty()) {
                return this;
            }
            misses.add("\n  " + resource.getKey() + ": " + String.join("; ", mismatches));
        }
        if (misses.isEmpty()) {
            throw failure("expected a resource of type %s, but the template has only %s", type, types());
        }
        throw failure(
                "expected a resource of type %s with certain properties; none of %d has them:%s",
                type, misses.size(), String.join("", misses));
    }

    /**
     * Every resource of a type has certain properties, and there is at least one.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param properties begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public TemplateAssert everyResource(String type, Properties properties) {
        hasResource(type);
        List<String> misses = new ArrayList<>();
        ofType(type).forEach((name, resource) -> {
            List<String> mismatches = properties.mismatches(resource.properties());
            if (!mismatches.isEmpty()) {
                misses.add("\n  " + name + ": " + String.join("; ", mismatches));
            }
        });
        if (!misses.isEmpty()) {
            throw failure(
                    "expected every resource of type %s to have certain properties:%s", type, String.join("", misses));
        }
        return this;
    }

    /**
     * There are so many resources of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param count how many
     * @return this assertion
     */
    public TemplateAssert hasResourceCount(String type, int count) {
        Set<String> names = ofType(type).keySet();
        if (names.size() != count) {
            throw failure("expected %d resources of type %s, but there are %d: %s", count, type, names.size(), names);
        }
        return this;
    }

    /**
     * There is no resource of a type.
     *
     * @param type the type, for example {@code NovaServer.TYPE}
     * @return this assertion
     */
    public TemplateAssert hasNoResource(String type) {
        return hasResourceCount(type, 0);
    }

    /**
     * There is a resource of that name, of that type, with certain properties.
     *
     * @param name the resource's name
     * @param type the type, for example {@code NovaServer.TYPE}
     * @param properties begins with {@link KilnAssertions#with}
     * @return this assertion
     */
    public TemplateAssert hasResourceNamed(String name, String type, Properties properties) {
        ResourceDef resource = actual.resources().get(name);
        if (resource == null) {
            throw failure(
                    "expected a resource called %s, but there are only %s",
                    name, actual.resources().keySet());
        }
        if (!resource.type().equals(type)) {
            throw failure("expected resource %s to be of type %s, but it is of type %s", name, type, resource.type());
        }
        List<String> mismatches = properties.mismatches(resource.properties());
        if (!mismatches.isEmpty()) {
            throw failure("resource %s: %s", name, String.join("; ", mismatches));
        }
        return this;
    }

    /**
     * There is a parameter.
     *
     * @param name the parameter's name
     * @return this assertion
     */
    public TemplateAssert hasParameter(String name) {
        return has("parameter", name, actual.parameters().keySet());
    }

    /**
     * There is an output.
     *
     * @param name the output's name
     * @return this assertion
     */
    public TemplateAssert hasOutput(String name) {
        return has("output", name, actual.outputs().keySet());
    }

    private TemplateAssert has(String kind, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw failure("expected a %s called %s, but there are only %s", kind, name, names);
        }
        return this;
    }

    private Map<String, ResourceDef> ofType(String type) {
        Map<String, ResourceDef> found = new LinkedHashMap<>();
        actual.resources().forEach((name, resource) -> {
            if (resource.type().equals(type)) {
                found.put(name, resource);
            }
        });
        return found;
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        actual.resources().values().forEach(resource -> types.add(resource.type()));
        return types;
    }
}
