package dev.kiln.deploy.inspect;

import java.util.List;

/**
 * Which resources of a stack a listing shows.
 *
 * <pre>{@code
 * ResourceFilter.ALL.withDepth(2).withTypes(List.of("OS::Nova::Server"))
 * }</pre>
 *
 * @param depth how many levels of nested stacks to look into; 0 for none
 * @param names only resources of one of these names; empty for any
 * @param types only resources of one of these types; empty for any
 * @param statuses only resources in one of these states, {@code CREATE_FAILED} or only {@code FAILED} or {@code CREATE}; empty for any
 */
public record ResourceFilter(int depth, List<String> names, List<String> types, List<String> statuses) {

    /**
     * Copies the collections.
     *
     * @param depth how many levels of nested stacks to look into; 0 for none
     * @param names only resources of one of these names; empty for any
     * @param types only resources of one of these types; empty for any
     * @param statuses only resources in one of these states, {@code CREATE_FAILED} or only {@code FAILED} or {@code CREATE}; empty for any
     */
    public ResourceFilter {
        names = List.copyOf(names);
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
    }

    /** All resources of the stack itself. */
    public static final ResourceFilter ALL = new ResourceFilter(0, List.of(), List.of(), List.of());

    /**
     * With resources of nested stacks.
     *
     * @param depth how many levels of nested stacks to look into; 0 for none
     * @return the changed copy
     */
    public ResourceFilter withDepth(int depth) {
        return new ResourceFilter(depth, names, types, statuses);
    }

    /**
     * Only resources of these names.
     *
     * @param names the names; empty for any
     * @return the changed copy
     */
    public ResourceFilter withNames(List<String> names) {
        return new ResourceFilter(depth, names, types, statuses);
    }

    /**
     * Only resources of these types.
     *
     * @param types the types; empty for any
     * @return the changed copy
     */
    public ResourceFilter withTypes(List<String> types) {
        return new ResourceFilter(depth, names, types, statuses);
    }

    /**
     * Only resources in these states.
     *
     * @param statuses for example {@code CREATE_FAILED} or {@code FAILED}; empty for any
     * @return the changed copy
     */
    public ResourceFilter withStatuses(List<String> statuses) {
        return new ResourceFilter(depth, names, types, statuses);
    }
}
