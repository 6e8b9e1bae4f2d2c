/** Writes Java source: layout, literals, names and imports. */
@NullMarked
package dev.kiln.migrate.write;

import org.jspecify.annotations.NullMarked;
