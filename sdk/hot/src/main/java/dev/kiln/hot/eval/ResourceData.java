package dev.kiln.hot.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can learn about the resources of its stack. Disabled resources do not exist. */
public interface ResourceData {

    /**
     * Whether the stack has the resource.
     *
     * @param name the resource's name
     * @return true when it has
     */
    boolean exists(String name);

    /**
     * How far the resource has come.
     *
     * @param name a name that exists
     * @return its last action and that action's status
     */
    ResourceState state(String name);

    /**
     * The value of {@code get_resource}.
     *
     * @param name a name that exists
     * @return the physical id or what the type gives in its place; the name itself while nothing is known
     */
    @Nullable
    Object referenceId(String name);

    /**
     * Whether the resource's type has an attribute. Every type has {@code show}.
     *
     * @param name a name that exists
     * @param attribute the attribute's name
     * @return true when it has
     */
    boolean hasAttribute(String name, String attribute);

    /**
     * The value of an attribute. Most types apply the path to the attribute's value with {@link AttributePath#select}; groups
     * and nested stacks read it themselves.
     *
     * @param name a name that exists
     * @param attribute an attribute that the type has
     * @param path what to select in the value: keys and indices
     * @return the value, or null when there is none
     */
    @Nullable
    Object attribute(String name, String attribute, List<?> path);

    /**
     * All attributes but {@code show}.
     *
     * @param name a name that exists
     * @return the values by attribute
     */
    Map<String, ?> attributes(String name);

    /** A stack without resources. */
    ResourceData NONE = new NoResources();
}
