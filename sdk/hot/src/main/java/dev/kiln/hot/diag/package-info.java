/** Diagnostics as values: what is wrong, where in the template and in the user's source, and what to do about it. */
@NullMarked
package dev.kiln.hot.diag;

import org.jspecify.annotations.NullMarked;
