/** One class for each kind of thing that is emitted. */
@NullMarked
package dev.kiln.codegen.emit;

import org.jspecify.annotations.NullMarked;
