package dev.kiln.deploy.inspect;

import org.jspecify.annotations.Nullable;

/**
 * Which resource types a listing shows.
 *
 * <pre>{@code
 * TypeFilter.ALL.withName("Neutron").withSupport("DEPRECATED")
 * }</pre>
 *
 * @param name a regular expression that is found in the name, or null for any
 * @param support {@code SUPPORTED}, {@code DEPRECATED}, {@code UNSUPPORTED} or {@code HIDDEN}; null for any
 * @param version the version of Heat since which that holds, for example {@code 5.0.0}; null for any
 */
public record TypeFilter(
        @Nullable String name,
        @Nullable String support,
        @Nullable String version) {

    /** All types. */
    public static final TypeFilter ALL = new TypeFilter(null, null, null);

    /**
     * Only types of such names.
     *
     * @param name a regular expression that is found in the name, or null for any
     * @return the changed copy
     */
    public TypeFilter withName(@Nullable String name) {
        return new TypeFilter(name, support, version);
    }

    /**
     * Only types of this support status.
     *
     * @param support the status, or null for any
     * @return the changed copy
     */
    public TypeFilter withSupport(@Nullable String support) {
        return new TypeFilter(name, support, version);
    }

    /**
     * Only types of this version.
     *
     * @param version the version, or null for any
     * @return the changed copy
     */
    public TypeFilter withVersion(@Nullable String version) {
        return new TypeFilter(name, support, version);
    }
}
