/**
 * Constraints on values: the six kinds that parameters and properties share, and the custom constraints that are formats and can
 * be checked without a cloud. Works on resolved values, see {@link dev.kiln.hot.value}. Source: SEMANTICS section 5.3.
 */
@NullMarked
package dev.kiln.hot.constraint;

import org.jspecify.annotations.NullMarked;
