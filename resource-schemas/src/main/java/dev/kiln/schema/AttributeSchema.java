package dev.kiln.schema;

import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One attribute of a resource type: a value that {@code get_attr} reads once the resource exists. */
@Value.Immutable
public interface AttributeSchema {

    /** How long Heat may remember the value. */
    enum CacheMode {
        /** For the length of one operation on the stack. */
        LOCAL,
        /** Not at all: every reading asks the cloud. */
        NONE
    }

    /**
     * The type of the value.
     *
     * @return the type, from Heat or else from {@code overlays/attributes.yaml}; empty when neither knows
     */
    Optional<ValueType> type();

    /**
     * How far Heat stands behind it.
     *
     * @return {@link SupportStatus#DEFAULT} unless Heat says otherwise
     */
    @Value.Default
    default SupportStatus supportStatus() {
        return SupportStatus.DEFAULT;
    }

    /**
     * How long Heat may remember the value.
     *
     * @return {@link CacheMode#LOCAL} unless Heat says otherwise
     */
    @Value.Default
    default CacheMode cacheMode() {
        return CacheMode.LOCAL;
    }

    /**
     * Our own sentence about it.
     *
     * @return the sentence, or empty when it is not written yet
     */
    Optional<String> description();

    /**
     * The releases that have it.
     *
     * @return at least one, oldest first
     */
    Set<HeatRelease> releases();

    /**
     * Starts a new value.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AttributeSchema}. */
    final class Builder extends ImmutableAttributeSchema.Builder {}
}
