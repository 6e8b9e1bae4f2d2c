/** A template seen from outside: as a resource type of another one, and by the files that it needs. */
@NullMarked
package dev.kiln.hot.nested;

import org.jspecify.annotations.NullMarked;
