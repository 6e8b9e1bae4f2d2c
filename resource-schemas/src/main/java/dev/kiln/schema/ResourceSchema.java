package dev.kiln.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One resource type. */
@Value.Immutable
public interface ResourceSchema {

    /**
     * Heat's name of the type.
     *
     * @return for example {@code OS::Nova::Server}
     */
    String name();

    /**
     * Our own words about it. Only {@link SchemaCatalog#described()} tells.
     *
     * @return one or more sentences, the first of which can stand alone, or empty when there are none
     */
    Optional<String> description();

    /**
     * The service that must be present for the type to be of use.
     *
     * @return for example {@code nova}, or empty when Heat alone is enough
     */
    Optional<String> service();

    /**
     * What the service's client calls the things that the type makes.
     *
     * @return for example {@code servers}, or empty when Heat does not say
     */
    Optional<String> entity();

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
     * The releases that have the type, as a real one or as a placeholder.
     *
     * @return at least one, oldest first
     */
    Set<HeatRelease> releases();

    /**
     * The release since which Heat knows the type's name only, so that old stacks can be deleted: the facts here are then
     * those of the last release in which it worked.
     *
     * @return the release, or empty when the type works in the newest release that has it
     */
    Optional<HeatRelease> placeholderSince();

    /**
     * The properties.
     *
     * @return by name, in the order of the schema file
     */
    Map<String, PropertySchema> properties();

    /**
     * The attributes of this type. {@code show}, a map with all that the service tells, is not among them: every type has it.
     *
     * @return by name, in the order of the schema file
     */
    Map<String, AttributeSchema> attributes();

    /**
     * What the {@code update_policy} section may hold.
     *
     * @return by name; empty when the type has no such section
     */
    Map<String, PropertySchema> updatePolicy();

    /**
     * The steps of a resource's life that the type has code for; it does nothing in the others.
     *
     * @return names such as {@code create}, {@code snapshot}, {@code suspend}
     */
    Set<String> actions();

    /**
     * The rewritings that Heat does before it uses the properties.
     *
     * @return in the order in which the type declares them
     */
    List<TranslationRule> translationRules();

    /**
     * Whether the type's own code has a say in replacement, beyond the flags of its properties.
     *
     * @return true when it may replace, or spare, a resource that the flags alone would not
     */
    @Value.Default
    default boolean decidesReplacementItself() {
        return false;
    }

    /**
     * Whether resources of the type can be signalled.
     *
     * @return true when they can
     */
    @Value.Default
    default boolean signal() {
        return false;
    }

    /**
     * Whether the type's own code orders its resources against others that they do not refer to.
     *
     * @return true when there are dependencies beyond references and {@code depends_on}
     */
    @Value.Default
    default boolean implicitDependencies() {
        return false;
    }

    /**
     * Starts a new value.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ResourceSchema}. */
    final class Builder extends ImmutableResourceSchema.Builder {}
}
