package dev.kiln.hot.expr;

/**
 * A literal floating-point number, infinities and NaN included.
 *
 * @param value the number
 */
public record FloatNode(double value) implements Scalar {}
