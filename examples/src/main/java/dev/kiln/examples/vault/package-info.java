/** A server with an encrypted volume. */
@NullMarked
package dev.kiln.examples.vault;

import org.jspecify.annotations.NullMarked;
