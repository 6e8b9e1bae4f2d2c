package dev.kiln.hot.value;

/**
 * The value that is not there: entries of maps and items of lists with it disappear, elsewhere it counts as null. Comes from a
 * two-argument {@code if} only. Source: SEMANTICS section 2.
 */
public enum Omitted {
    /** The one value. */
    OMITTED
}
