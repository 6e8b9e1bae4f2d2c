/** Makes a Maven project of templates and of the files that they need. */
@NullMarked
package dev.kiln.migrate.project;

import org.jspecify.annotations.NullMarked;
