package dev.kiln.codegen.model;

import dev.kiln.schema.AttributeSchema;

/**
 * An attribute and the methods that give it.
 *
 * @param heatName the name in Heat
 * @param javaName the methods' name
 * @param schema the facts
 */
public record AttributeModel(String heatName, String javaName, AttributeSchema schema) {}
