/** Resource types that do not come with Kiln: their files, and the classes made of them. */
@NullMarked
package dev.kiln.cli.types;

import org.jspecify.annotations.NullMarked;
