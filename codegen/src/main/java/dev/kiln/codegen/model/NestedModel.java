package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The map, or the map in a list, that is the value of a property: a class of setters.
 *
 * @param name the class
 * @param path the property in words of Heat, for example {@code networks.port_extra_properties}
 * @param properties its keys
 */
public record NestedModel(ClassName name, String path, List<PropertyModel> properties) {

    /**
     * Copies the list.
     *
     * @param name the class
     * @param path the property in words of Heat, for example {@code networks.port_extra_properties}
     * @param properties its keys
     */
    public NestedModel {
        properties = List.copyOf(properties);
    }
}
