package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import java.util.Map;

/**
 * The texts that a property allows, as an enumeration.
 *
 * @param name the enumeration, nested in the class of its property
 * @param constants from the constant's name to the text that Heat knows, in Heat's order
 */
public record EnumModel(ClassName name, Map<String, String> constants) {}
