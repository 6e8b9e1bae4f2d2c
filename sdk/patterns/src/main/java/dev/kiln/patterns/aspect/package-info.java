/** Aspects ready for use: tags, labels, names and defaults. */
@NullMarked
package dev.kiln.patterns.aspect;

import org.jspecify.annotations.NullMarked;
