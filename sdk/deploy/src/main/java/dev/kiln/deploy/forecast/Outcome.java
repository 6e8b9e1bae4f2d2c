package dev.kiln.deploy.forecast;

/** What an update does to a resource, from the mildest to the gravest. */
public enum Outcome {
    /** Nothing. */
    UNCHANGED,
    /** The object stays and is changed, or is only looked at, as every nested stack is. */
    UPDATE,
    /** There was none, and one is made. */
    CREATE,
    /** A new object is made, and the old one deleted. */
    REPLACE,
    /** The resource goes. */
    DELETE,
    /** Heat refuses the change, so that the update fails. */
    REFUSED,
    /** It depends on what only the cloud knows; the reason says on what. */
    UNCERTAIN;

    /**
     * The graver of two.
     *
     * @param other the other one
     * @return this or the other one
     */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Whether an object is lost, or may be.
     *
     * @return true for a replacement, a deletion, and where nothing is certain
     */
    public boolean isGrave() {
        return this == REPLACE || this == DELETE || this == UNCERTAIN;
    }
}
