/** Loads what the user calls an app: a Java source file, compiled classes, or a template. */
@NullMarked
package dev.kiln.cli.program;

import org.jspecify.annotations.NullMarked;
