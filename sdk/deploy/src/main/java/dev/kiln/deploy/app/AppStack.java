package dev.kiln.deploy.app;

import dev.kiln.deploy.StackRequest;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One stack of an app.
 *
 * @param request what it shall be; parameters that take values from other stacks need none here
 * @param takes the values that it takes from other stacks
 * @param after the names of stacks that are deployed before it though it takes nothing from them
 */
public record AppStack(StackRequest request, List<OutputUse> takes, Set<String> after) {

    /**
     * Copies the collections.
     *
     * @param request what it shall be
     * @param takes the values that it takes from other stacks
     * @param after the names of stacks that are deployed before it though it takes nothing from them
     */
    public AppStack {
        takes = List.copyOf(takes);
        after = Set.copyOf(after);
    }

    /**
     * A stack that needs no other.
     *
     * @param request what it shall be
     * @return the stack
     */
    public static AppStack of(StackRequest request) {
        return new AppStack(request, List.of(), Set.of());
    }

    /**
     * The stack's name.
     *
     * @return the name in Heat
     */
    public String name() {
        return request.name();
    }

    /**
     * The stacks that have to be there before it.
     *
     * @return their names, sorted
     */
    public SortedSet<String> needs() {
        SortedSet<String> all = new TreeSet<>(after);
        takes.forEach(use -> all.add(use.producer()));
        return all;
    }
}
