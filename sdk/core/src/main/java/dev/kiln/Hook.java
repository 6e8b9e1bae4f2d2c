package dev.kiln;

import dev.kiln.spi.WireValue;

/**
 * A point in the life of a resource at which Heat stops and waits until somebody clears the hook. Source: SEMANTICS section 11.
 */
public enum Hook implements WireValue {
    /** Before the resource is created. */
    PRE_CREATE("pre-create"),
    /** Before an update looks at the resource, even if nothing changes. */
    PRE_UPDATE("pre-update"),
    /** Before the resource is deleted with its stack. */
    PRE_DELETE("pre-delete"),
    /** After the resource was created. */
    POST_CREATE("post-create"),
    /** After the resource was updated. */
    POST_UPDATE("post-update"),
    /** After the resource was deleted. */
    POST_DELETE("post-delete");

    private final String wireValue;

    Hook(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }
}
