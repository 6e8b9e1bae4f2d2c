package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.schema.ResourceSchema;
import java.util.List;

/**
 * A resource type and its class.
 *
 * @param name the class
 * @param schema the facts
 * @param references the reference interfaces that it implements
 * @param properties what its builder sets
 * @param attributes what {@code attributes()} gives
 */
public record ResourceModel(
        ClassName name,
        ResourceSchema schema,
        List<ClassName> references,
        List<PropertyModel> properties,
        List<AttributeModel> attributes) {

    /** Copies the lists. */
    public ResourceModel {
        references = List.copyOf(references);
        properties = List.copyOf(properties);
        attributes = List.copyOf(attributes);
    }

    /**
     * Whether a resource of this type can be created without setting anything.
     *
     * @return true when no property is required
     */
    public boolean needsNothing() {
        return properties.stream().noneMatch(property -> property.schema().required());
    }
}
