package dev.kiln.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One property of a resource type, of a map property or of a list's items. */
@Value.Immutable
public interface PropertySchema {

    /**
     * The type of the value.
     *
     * @return the type
     */
    ValueType type();

    /**
     * Whether a template must give it.
     *
     * @return true when a template without it is refused
     */
    @Value.Default
    default boolean required() {
        return false;
    }

    /**
     * What Heat takes when a template gives nothing.
     *
     * @return a String, Long, Double, Boolean, List or Map (these two may hold nulls), or empty when there is none
     */
    Optional<Object> defaultValue();

    /**
     * Whether a change is made in place.
     *
     * @return true when in place, false when a change replaces the resource
     */
    @Value.Default
    default boolean updateAllowed() {
        return false;
    }

    /**
     * Whether a change is refused.
     *
     * @return true when Heat refuses to change it
     */
    @Value.Default
    default boolean immutable() {
        return false;
    }

    /**
     * Whether Heat leaves it out of its documentation.
     *
     * @return true when it is hidden
     */
    @Value.Default
    default boolean hidden() {
        return false;
    }

    /**
     * Whether Heat does anything with it.
     *
     * @return false when the value is accepted and ignored
     */
    @Value.Default
    default boolean implemented() {
        return true;
    }

    /**
     * Whether a map or list given for a string becomes its JSON text.
     *
     * @return true when it does
     */
    @Value.Default
    default boolean allowConversion() {
        return false;
    }

    /**
     * The rules that a value must keep, in Heat's order of checking.
     *
     * @return the rules, possibly none
     */
    List<Constraint> constraints();

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
     * Our own words about it. Only {@link SchemaCatalog#described()} tells.
     *
     * @return one or more sentences, the first of which can stand alone, or empty when there are none
     */
    Optional<String> description();

    /**
     * What the number counts, where it counts time or storage. Only {@link SchemaCatalog#described()} tells.
     *
     * @return the unit, or empty when there is none or the number counts something else
     */
    Optional<Unit> unit();

    /**
     * What the text names, or each item of the list, beyond what a custom constraint says. Only
     * {@link SchemaCatalog#described()} tells.
     *
     * @return names of entities in the {@link ReferenceCatalog}, the most usual first
     */
    List<String> entities();

    /**
     * Whether the map is the definition of a resource, with its type and properties, or the list names types of resources. Only {@link SchemaCatalog#described()}
     * tells.
     *
     * @return true when it is
     */
    @Value.Default
    default boolean definition() {
        return false;
    }

    /**
     * The named properties of a map.
     *
     * @return by name, in the order of the schema file; empty for other types and for a map with arbitrary keys
     */
    Map<String, PropertySchema> properties();

    /**
     * What every item of a list, or every value of a map with arbitrary keys, must be.
     *
     * @return the schema that Heat lists under {@code *}, or empty when items may be anything
     */
    Optional<PropertySchema> items();

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

    /** Builds a {@link PropertySchema}. */
    final class Builder extends ImmutablePropertySchema.Builder {}
}
