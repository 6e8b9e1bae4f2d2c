/** The files that templates and environments name. */
@NullMarked
package dev.kiln.migrate.files;

import org.jspecify.annotations.NullMarked;
