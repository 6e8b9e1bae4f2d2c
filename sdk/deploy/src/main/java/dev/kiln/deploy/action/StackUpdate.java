package dev.kiln.deploy.action;

import dev.kiln.deploy.StackRequest;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a stack shall change. Make one with {@link #put} or {@link #patch} and add to it. Source: SEMANTICS section 9.
 *
 * @param request what the stack shall be (PUT), or what shall be different (PATCH); its name is not looked at
 * @param patch whether what the request does not say stays: template, files, environment, parameters and tags. Only then may the
 *     request's template be empty
 * @param clearedParameters parameters that a PATCH takes back to their defaults
 * @param converge whether to look first at what is in the cloud, so that what is gone is made again
 */
public record StackUpdate(StackRequest request, boolean patch, Set<String> clearedParameters, boolean converge) {

    /**
     * Copies the set.
     *
     * @param request what the stack shall be (PUT), or what shall be different (PATCH); its name is not looked at
     * @param patch whether what the request does not say stays: template, files, environment, parameters and tags
     * @param clearedParameters parameters that a PATCH takes back to their defaults
     * @param converge whether to look first at what is in the cloud, so that what is gone is made again
     */
    public StackUpdate {
        clearedParameters = Collections.unmodifiableSet(new TreeSet<>(clearedParameters));
    }

    /**
     * The stack shall be what the request says, and nothing else; rollback and timeout stay if not given, tags go.
     *
     * @param request what the stack shall be
     * @return the update
     */
    public static StackUpdate put(StackRequest request) {
        return new StackUpdate(request, false, Set.of(), false);
    }

    /**
     * The stack shall be as it is, except for what the request says.
     *
     * @param request what shall be different; with an empty template the one in force stays
     * @return the update
     */
    public static StackUpdate patch(StackRequest request) {
        return new StackUpdate(request, true, Set.of(), false);
    }

    /**
     * The same update that takes parameters back to their defaults.
     *
     * @param names the parameters
     * @return the changed copy
     */
    public StackUpdate withClearedParameters(Set<String> names) {
        return new StackUpdate(request, patch, names, converge);
    }

    /**
     * The same update that looks first at what is in the cloud.
     *
     * @return the changed copy
     */
    public StackUpdate withConverge() {
        return new StackUpdate(request, patch, clearedParameters, true);
    }
}
