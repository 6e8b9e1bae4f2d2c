/** Files that are looked at for changes. */
@NullMarked
package dev.kiln.cli.watch;

import org.jspecify.annotations.NullMarked;
