package dev.kiln.engine.plan;

import java.util.Set;

/**
 * Which properties of a type may change, and how.
 *
 * @param updatable properties that are changed in place
 * @param immutable properties whose change is refused
 */
public record PropertyRules(Set<String> updatable, Set<String> immutable) {

    /**
     * The rules of a type, which later changes to the given sets leave as they are.
     *
     * @param updatable properties that are changed in place
     * @param immutable properties whose change is refused
     */
    public PropertyRules {
        updatable = Set.copyOf(updatable);
        immutable = Set.copyOf(immutable);
    }
}
