/**
 * Resolved values: what is left of an expression once every function has been computed.
 *
 * <p>A resolved value is plain Java: {@code null}, {@link java.lang.Boolean}, {@link java.lang.Long} (or
 * {@link java.math.BigInteger} for what does not fit a long, and only then), {@link java.lang.Double}, {@link java.lang.String},
 * {@link java.util.List} and {@link java.util.Map} of such values. Maps keep their order; their keys are scalars. The one marker
 * beside these is {@link dev.kiln.hot.value.Omitted}, the result of an {@code if} without an else whose condition is false.
 * Lists and maps are never changed after they have been handed on.
 *
 * <p>Heat computes in Python, and its texts and comparisons show it; the classes named {@code Python...} keep those rules.
 */
@NullMarked
package dev.kiln.hot.value;

import org.jspecify.annotations.NullMarked;
