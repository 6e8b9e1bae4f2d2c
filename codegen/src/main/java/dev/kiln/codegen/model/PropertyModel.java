package dev.kiln.codegen.model;

import dev.kiln.schema.PropertySchema;

/**
 * A property and the methods that set it.
 *
 * @param heatName the name in Heat
 * @param javaName the methods' name
 * @param shape what values it takes, which decides the overloads
 * @param schema the facts, for the documentation
 */
public record PropertyModel(String heatName, String javaName, Shape shape, PropertySchema schema) {}
