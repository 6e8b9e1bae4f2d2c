package dev.kiln.codegen.model;

import dev.kiln.schema.PropertySchema;
import java.util.Optional;

/**
 * A property and the methods that set it.
 *
 * @param heatName the name in Heat
 * @param javaName the methods' name
 * @param path where it stands in the type, for example {@code networks.port}; the name alone when it is the type's own
 * @param shape what values it takes, which decides the overloads
 * @param schema the facts, for the documentation
 * @param successor the path of the property that Heat puts the value of this one into, when it is an old name of that
 */
public record PropertyModel(
        String heatName, String javaName, String path, Shape shape, PropertySchema schema, Optional<String> successor) {

    /**
     * Whether the property is the type's own and not a key within one.
     *
     * @return false at any depth below
     */
    public boolean isTopLevel() {
        return path.equals(heatName);
    }
}
