/** Proves that the Java says what the template said: compiles it in memory, synthesizes and compares. */
@NullMarked
package dev.kiln.migrate.check;

import org.jspecify.annotations.NullMarked;
