/** The door for signals from outside: an HTTP server that only this machine can reach. */
@NullMarked
package dev.kiln.engine.signal;

import org.jspecify.annotations.NullMarked;
