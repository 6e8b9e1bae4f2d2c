/** A server that tells Heat how far it has come; the stack waits for it. */
@NullMarked
package dev.kiln.examples.signals;

import org.jspecify.annotations.NullMarked;
