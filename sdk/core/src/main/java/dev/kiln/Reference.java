package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.CallSite;
import java.util.List;

/**
 * One mention of something that a stack declares.
 *
 * @param stack the stack that declares it
 * @param kind what is mentioned
 * @param what the same in words: {@code resource server}, {@code parameter NetID}
 * @param node the mention as it stands in a template
 * @param within what the mention itself speaks of, such as a parameter in the path of an attribute
 * @param declaredAt where the program declares it
 */
public record Reference(Stack stack, Kind kind, String what, Node node, List<Reference> within, CallSite declaredAt) {

    /** What may be mentioned. */
    public enum Kind {
        /** A resource, an attribute, a parameter: anything that has a value. */
        VALUE,
        /** A condition, which is known by its name within its template only. */
        CONDITION,
        /** The place of a member in its group, which the group writes into the member's properties. */
        INDEX,
        /** An output of a group's members, which stands as its name in the path of the group's attribute. */
        MEMBER_OUTPUT
    }

    /**
     * Copies the list.
     *
     * @param stack the stack that declares it
     * @param kind what is mentioned
     * @param what the same in words: {@code resource server}, {@code parameter NetID}
     * @param node the mention as it stands in a template
     * @param within what the mention itself speaks of, such as a parameter in the path of an attribute
     * @param declaredAt where the program declares it
     */
    public Reference {
        within = List.copyOf(within);
    }

    /**
     * The mention of a value that speaks of nothing else.
     *
     * @param stack the stack that declares it
     * @param what what is mentioned, in words
     * @param node the mention
     * @param declaredAt where the program declares it
     * @return the reference
     */
    static Reference value(Stack stack, String what, Node node, CallSite declaredAt) {
        return new Reference(stack, Kind.VALUE, what, node, List.of(), declaredAt);
    }
}
