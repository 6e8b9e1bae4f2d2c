/** The HOT language as values: the template model and the versions of the language. */
@NullMarked
package dev.kiln.hot;

import org.jspecify.annotations.NullMarked;
