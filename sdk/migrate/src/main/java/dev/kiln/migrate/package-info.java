/** From templates to Java: {@code kiln migrate} as a library. */
@NullMarked
package dev.kiln.migrate;

import org.jspecify.annotations.NullMarked;
