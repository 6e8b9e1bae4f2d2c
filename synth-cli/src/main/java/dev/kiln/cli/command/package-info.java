/** One class a command: what it takes, and the order of what it does. */
@NullMarked
package dev.kiln.cli.command;

import org.jspecify.annotations.NullMarked;
