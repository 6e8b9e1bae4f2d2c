/** Keeps the engine's state in one file, across crashes and processes, with everything that it says encrypted. */
@NullMarked
package dev.kiln.engine.store;

import org.jspecify.annotations.NullMarked;
