package dev.kiln.engine.handler;

import java.util.Optional;

/** Other resources, which a few types act upon: a wait condition reads its handle, a scaling policy resizes its group. */
public interface Neighbours {

    /**
     * The resource of the same stack that a value refers to.
     *
     * @param referenceId what {@code get_resource} gave
     * @return the resource, or empty when none of this stack has that reference
     */
    Optional<Neighbour> byReference(String referenceId);

    /**
     * A resource of the same stack.
     *
     * @param name its name in the template
     * @return the resource, or empty when there is none
     */
    Optional<Neighbour> byName(String name);

    /** Another resource and what its type does. */
    interface Neighbour {

        /**
         * The resource.
         *
         * @return its context, which may be written to
         */
        ResourceContext context();

        /**
         * What its type does.
         *
         * @return the handler
         */
        ResourceHandler handler();
    }
}
