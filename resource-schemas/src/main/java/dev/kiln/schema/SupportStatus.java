package dev.kiln.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far Heat stands behind a type, a property or an attribute, and since when.
 *
 * @param status what holds today
 * @param version the version of Heat since which it holds, for example {@code 5.0.0} or, before Heat 5, {@code 2014.2}; null when
 *     Heat does not say
 * @param message Heat's advice, or null
 * @param previous what held before, or null
 */
public record SupportStatus(
        Status status,
        @Nullable String version,
        @Nullable String message,
        @Nullable SupportStatus previous) {

    /** What Heat assumes where it says nothing: supported, since an unknown version. */
    public static final SupportStatus DEFAULT = new SupportStatus(Status.SUPPORTED, null, null, null);

    /** The degrees of support. */
    public enum Status {
        /** Nobody has said. */
        UNKNOWN,
        /** For use. */
        SUPPORTED,
        /** Still works, will go; {@link #message()} or the documentation names what to use instead. */
        DEPRECATED,
        /** Works where an operator has enabled it. */
        UNSUPPORTED,
        /** Gone from Heat's documentation; kept so that old stacks can be read. */
        HIDDEN
    }

    /**
     * Whether new templates should keep away from it.
     *
     * @return true when it is deprecated or hidden
     */
    public boolean isDeprecated() {
        return status == Status.DEPRECATED || status == Status.HIDDEN;
    }

    /**
     * The version in which it first appeared.
     *
     * @return the oldest version of the chain, or empty when Heat does not say
     */
    public Optional<String> since() {
        SupportStatus oldest = this;
        while (oldest.previous != null) {
            oldest = oldest.previous;
        }
        return Optional.ofNullable(oldest.version);
    }
}
