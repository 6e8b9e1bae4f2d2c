package dev.kiln.engine.handler;

/** Thrown by a handler's update when the change cannot be made in place after all: the resource is replaced. */
public final class ReplacementRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean named;

    private ReplacementRequired(boolean named) {
        super("The resource requires replacement.", null, false, false);
        this.named = named;
    }

    /** A replacement whose event reads {@code The Resource <name> requires replacement.} */
    public ReplacementRequired() {
        this(true);
    }

    /**
     * A replacement whose event has Heat's full description of the resource in place of its name, as some types write it.
     *
     * @return the exception
     */
    public static ReplacementRequired described() {
        return new ReplacementRequired(false);
    }

    /**
     * Whether the event has the resource's name, not its description.
     *
     * @return true for the name
     */
    public boolean isNamed() {
        return named;
    }
}
