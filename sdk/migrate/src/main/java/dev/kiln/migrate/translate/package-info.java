/** Says in Java what a template says. */
@NullMarked
package dev.kiln.migrate.translate;

import org.jspecify.annotations.NullMarked;
