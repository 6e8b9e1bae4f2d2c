package dev.kiln.codegen.model;

import dev.kiln.schema.AttributeSchema;

/**
 * An attribute, or a key within one, and the method that gives it.
 *
 * @param heatName the name in Heat
 * @param javaName the method's name
 * @param shape what it holds, which decides what the method gives
 * @param schema the facts
 */
public record AttributeModel(String heatName, String javaName, AttributeShape shape, AttributeSchema schema) {}
