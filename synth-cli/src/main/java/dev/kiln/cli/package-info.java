/** The {@code kiln} command: its start and its exit codes. */
@NullMarked
package dev.kiln.cli;

import org.jspecify.annotations.NullMarked;
