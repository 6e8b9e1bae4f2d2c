package dev.kiln.hot.diff;

/** What an update does to a resource, from the mildest to the gravest. */
public enum Effect {
    /** Nothing. */
    NONE,
    /** Nothing, or something: it depends on values that only the cloud knows. */
    MAY_UPDATE,
    /** The resource stays and is changed. */
    UPDATE,
    /** The resource stays or a new one takes its place: it depends on values that only the cloud knows, or on the type. */
    MAY_REPLACE,
    /** A new object is made, and the old one deleted. */
    REPLACE,
    /** Heat refuses the update. */
    REFUSED;

    /**
     * The graver of two effects.
     *
     * @param other the other one
     * @return this or the other one
     */
    public Effect or(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The same effect where its cause is not certain. */
    Effect maybe() {
        return switch (this) {
            case UPDATE -> MAY_UPDATE;
            case REPLACE, REFUSED -> MAY_REPLACE;
            default -> this;
        };
    }
}
