package dev.kiln.policy;

import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.List;

/** A resource as a policy sees it: one of a stack, or one that a group or a chain will make from a definition. */
public final class CheckedResource implements Checked {

    private final Resource resource;
    private final String type;
    private final TemplatePath path;
    private final CallSite site;
    private final CheckedValue properties;

    private CheckedResource(Resource resource, String type, TemplatePath path, CallSite site, CheckedValue properties) {
        this.resource = resource;
        this.type = type;
        this.path = path;
        this.site = site;
        this.properties = properties;
    }

    /**
     * A resource of a stack.
     *
     * @param resource the resource
     * @return what a policy sees of it
     */
    public static CheckedResource of(Resource resource) {
        TemplatePath path = TemplatePath.of("resources", resource.name());
        CheckedValue properties = new CheckedValue(resource.properties(), path.key("properties"), resource.site());
        return new CheckedResource(resource, resource.type(), path, resource.site(), properties);
    }

    /**
     * The type in Heat.
     *
     * @return for example {@code OS::Nova::Server}
     */
    public String type() {
        return type;
    }

    /**
     * The resource of the program; for one that is only defined, the group that has the definition.
     *
     * @return the resource
     */
    public Resource resource() {
        return resource;
    }

    /**
     * The stack that has it.
     *
     * @return the stack
     */
    public Stack stack() {
        return resource.stack();
    }

    /**
     * A property.
     *
     * @param name the name in Heat, for example {@code key_name}
     * @return the value; when the program has not set it, one that {@link CheckedValue#isSet} denies
     */
    public CheckedValue property(String name) {
        return properties.at(name);
    }

    /**
     * All properties that are set, as one map.
     *
     * @return the map
     */
    public CheckedValue properties() {
        return properties;
    }

    /**
     * The resources that its properties define: members of groups and chains, at any depth.
     *
     * @return the definitions in the order of the program
     */
    public List<CheckedResource> definitions() {
        List<CheckedResource> found = new ArrayList<>();
        if (type.equals("OS::Heat::ResourceChain")) {
            for (CheckedValue link : property("resources").items()) {
                link.text().ifPresent(name -> found.add(defined(name, link, property("resource_properties"))));
            }
        }
        collect(properties, found);
        return found;
    }

    private void collect(CheckedValue value, List<CheckedResource> found) {
        String defines = value.at("type").text().orElse("");
        if (defines.contains("::")) {
            CheckedResource definition = defined(defines, value, value.at("properties"));
            found.add(definition);
            found.addAll(definition.definitions());
            return;
        }
        value.entries().values().forEach(inner -> collect(inner, found));
        value.items().forEach(item -> collect(item, found));
    }

    private CheckedResource defined(String definedType, CheckedValue at, CheckedValue definedProperties) {
        return new CheckedResource(resource, definedType, at.path(), at.site(), definedProperties);
    }

    @Override
    public TemplatePath path() {
        return path;
    }

    @Override
    public CallSite site() {
        return site;
    }
}
