package dev.kiln;

import dev.kiln.spi.OwnType;
import dev.kiln.spi.PropertyBag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is described but not part of the stack: what a group makes its members from. Every generated type has
 * {@code definition(...)}, and the properties that want such a thing take it:
 *
 * <pre>{@code
 * HeatAutoScalingGroup.create(this, "workers", g -> g
 *     .minSize(1)
 *     .maxSize(5)
 *     .resource(NovaServer.definition(s -> s.image("debian").flavor("m1.small"))));
 * }</pre>
 *
 * <p>Source: the property {@code resource} of {@code OS::Heat::AutoScalingGroup}, {@code resource_def} of
 * {@code OS::Heat::ResourceGroup}.
 */
public sealed class ResourceDefinition permits Member {

    private final String type;
    private final @Nullable OwnType ownType;
    private final PropertyBag properties;
    private final @Nullable Map<String, ?> metadata;

    ResourceDefinition(
            String type, @Nullable OwnType ownType, PropertyBag properties, @Nullable Map<String, ?> metadata) {
        this.type = type;
        this.ownType = ownType;
        this.properties = properties;
        this.metadata = metadata;
    }

    /**
     * A definition of any type; for the types that have a class, its {@code definition} is the typed way.
     *
     * @param type the type in Heat, for example {@code OS::Nova::Server}, or the name of a template
     * @param properties the properties of each resource that is made from it
     * @return the definition
     */
    public static ResourceDefinition of(String type, PropertyBag properties) {
        return new ResourceDefinition(type, null, properties, null);
    }

    /**
     * A definition of a type that does not come with Kiln; for generated classes.
     *
     * @param type the type with what is known of it
     * @param properties the properties of each resource that is made from it
     * @return the definition
     */
    public static ResourceDefinition of(OwnType type, PropertyBag properties) {
        return new ResourceDefinition(type.wireValue(), type, properties, null);
    }

    /**
     * The same definition with metadata for each resource that is made from it.
     *
     * @param data keys and values; expressions are resolved
     * @return a new definition
     */
    public ResourceDefinition metadata(Map<String, ?> data) {
        return new ResourceDefinition(type, ownType, properties, data);
    }

    /**
     * The type in Heat.
     *
     * @return for example {@code OS::Nova::Server}
     */
    public final String type() {
        return type;
    }

    /**
     * The metadata of each resource that is made from it.
     *
     * @return keys and values, or null when there is none
     */
    public final @Nullable Map<String, ?> metadata() {
        return metadata;
    }

    /**
     * The properties that were set.
     *
     * @return the bag
     */
    public final PropertyBag properties() {
        return properties;
    }

    /**
     * The definition as Heat wants it within a property: a map with {@code type}, {@code properties} and {@code metadata}. For
     * generated setters.
     *
     * @param definition the definition, or null, which stays null so that synthesis reports it with its line
     * @return the map, or the member, whose properties synthesis knows
     */
    public static @Nullable Object snippet(@Nullable ResourceDefinition definition) {
        if (definition == null || definition instanceof Member) {
            return definition;
        }
        PropertyBag snippet = new PropertyBag();
        snippet.set("type", definition.ownType == null ? definition.type : definition.ownType);
        if (!definition.properties.entries().isEmpty()) {
            snippet.set("properties", definition.properties);
        }
        if (definition.metadata != null) {
            snippet.set("metadata", definition.metadata);
        }
        return snippet;
    }
}
