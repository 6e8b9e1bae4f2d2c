/** Turns the schemas of Heat's resource types into Java source. */
@NullMarked
package dev.kiln.codegen;

import org.jspecify.annotations.NullMarked;
