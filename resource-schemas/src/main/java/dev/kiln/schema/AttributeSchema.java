package dev.kiln.schema;

import java.util.Map;
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
     * Our own words about it. Only {@link SchemaCatalog#described()} tells.
     *
     * @return one or more sentences, the first of which can stand alone, or empty when there are none
     */
    Optional<String> description();

    /**
     * What each item of a list, or each value of a map with arbitrary keys, is. Only {@link SchemaCatalog#described()} tells.
     *
     * @return its type and its own items and keys, or empty when it is not known
     */
    Optional<AttributeSchema> items();

    /**
     * The keys that a map is known to have. Only {@link SchemaCatalog#described()} tells.
     *
     * @return by name; empty for other types and for a map with arbitrary keys
     */
    Map<String, AttributeSchema> keys();

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
