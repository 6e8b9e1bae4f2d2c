/** A shop and its database, each a stack of its own within the outer one. */
@NullMarked
package dev.kiln.examples.store;

import org.jspecify.annotations.NullMarked;
