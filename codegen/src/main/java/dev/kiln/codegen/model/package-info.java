/** What will be generated, with all names decided. */
@NullMarked
package dev.kiln.codegen.model;

import org.jspecify.annotations.NullMarked;
