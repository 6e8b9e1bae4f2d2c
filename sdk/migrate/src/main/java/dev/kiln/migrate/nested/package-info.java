/** Templates that stand where a type stands, as resource types of their own. */
@NullMarked
package dev.kiln.migrate.nested;

import org.jspecify.annotations.NullMarked;
