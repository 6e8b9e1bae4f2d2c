/** All that is printed: tables, diagnostics, events, progress, errors. Nothing else in the command line prints. */
@NullMarked
package dev.kiln.cli.view;

import org.jspecify.annotations.NullMarked;
