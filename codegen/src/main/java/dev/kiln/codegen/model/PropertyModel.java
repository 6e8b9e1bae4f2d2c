package dev.kiln.codegen.model;

import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param checks what the custom constraints of the value, or of each item, mean, by their names in Heat; without those of which
 *     nothing is known
 */
public record PropertyModel(
        String heatName,
        String javaName,
        String path,
        Shape shape,
        PropertySchema schema,
        Optional<String> successor,
        Map<String, Reference> checks) {

    /**
     * Copies the map, which keeps its order.
     *
     * @param heatName the name in Heat
     * @param javaName the methods' name
     * @param path where it stands in the type, for example {@code networks.port}; the name alone when it is the type's own
     * @param shape what values it takes, which decides the overloads
     * @param schema the facts, for the documentation
     * @param successor the path of the property that Heat puts the value of this one into, when it is an old name of that
     * @param checks what the custom constraints of the value, or of each item, mean, by their names in Heat; without those of which
     *     nothing is known
     */
    public PropertyModel {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    /**
     * Whether the property is the type's own and not a key within one.
     *
     * @return false at any depth below
     */
    public boolean isTopLevel() {
        return path.equals(heatName);
    }
}
