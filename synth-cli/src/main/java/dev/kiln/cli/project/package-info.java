/** Projects that are begun from nothing. */
@NullMarked
package dev.kiln.cli.project;

import org.jspecify.annotations.NullMarked;
