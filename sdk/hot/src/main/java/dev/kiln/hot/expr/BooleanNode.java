package dev.kiln.hot.expr;

/**
 * A literal boolean.
 *
 * @param value the truth value
 */
public record BooleanNode(boolean value) implements Scalar {}
