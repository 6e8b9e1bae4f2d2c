/** Two servers on a network of their own, each with a floating address. */
@NullMarked
package dev.kiln.examples.pair;

import org.jspecify.annotations.NullMarked;
