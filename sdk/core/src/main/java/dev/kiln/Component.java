package dev.kiln;

import dev.kiln.spi.CallSite;

/**
 * A group of resources that belong together and can be used again: a subclass creates them in its constructor, with itself as
 * their scope. The group leaves no trace in the template but the names: a resource {@code port} of a component {@code web} is
 * called {@code web_port}.
 */
public abstract class Component {

    private final Stack stack;
    private final String prefix;
    private final CallSite site = CallSite.ofNew(getClass());

    /**
     * A component of a stack, or of another component.
     *
     * @param parent the stack or component that holds this one
     * @param id the name, which precedes the names of its resources
     */
    protected Component(Component parent, String id) {
        this.stack = parent.stack();
        this.prefix = parent.nameOf(id) + "_";
    }

    /** The constructor of {@link MemberScope}, whose names are those of its parent. */
    Component(Component parent) {
        this.stack = parent.stack();
        this.prefix = parent.nameOf("");
    }

    /** The constructor of {@link Stack}, which is the outermost component of its template. */
    Component() {
        this.stack = (Stack) this;
        this.prefix = "";
    }

    /**
     * The stack that this component belongs to.
     *
     * @return the stack; for a stack, itself
     */
    public final Stack stack() {
        return stack;
    }

    /**
     * The name that something of this component has in the template.
     *
     * @param id the name within the component
     * @return the name within the stack
     */
    final String nameOf(String id) {
        return prefix + id;
    }

    /**
     * Where the program creates the component.
     *
     * @return the place
     */
    public final CallSite site() {
        return site;
    }
}
