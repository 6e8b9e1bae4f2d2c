package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource type and its class.
 *
 * @param name the class
 * @param schema the facts
 * @param references the reference interfaces that it implements
 * @param properties what its builder sets
 * @param updatePolicy the class that sets the update policy and what it sets; empty when the type has none
 * @param attributes what {@code attributes()} gives
 * @param own what a type that does not come with Kiln brings along; empty for those that do
 */
public record ResourceModel(
        ClassName name,
        ResourceSchema schema,
        List<ClassName> references,
        List<PropertyModel> properties,
        Optional<NestedModel> updatePolicy,
        List<AttributeModel> attributes,
        Optional<OwnSchema> own) {

    /**
     * Copies the lists.
     *
     * @param name the class
     * @param schema the facts
     * @param references the reference interfaces that it implements
     * @param properties what its builder sets
     * @param updatePolicy the class that sets the update policy and what it sets; empty when the type has none
     * @param attributes what {@code attributes()} gives
     * @param own what a type that does not come with Kiln brings along; empty for those that do
     */
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

    /**
     * All classes of setters besides the builder.
     *
     * @return outer ones first
     */
    public List<NestedModel> allNested() {
        List<NestedModel> all = new ArrayList<>(Shape.allNested(properties));
        updatePolicy.ifPresent(policy -> {
            all.add(policy);
            all.addAll(Shape.allNested(policy.properties()));
        });
        return all;
    }
}
