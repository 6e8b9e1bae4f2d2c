/** A group of equal servers that grows and shrinks when its web hooks are called. */
@NullMarked
package dev.kiln.examples.scaling;

import org.jspecify.annotations.NullMarked;
