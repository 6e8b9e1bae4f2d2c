package dev.kiln.hot.expr;

/**
 * A literal string.
 *
 * @param value the text, exactly as Heat will see it
 */
public record StringNode(String value) implements Scalar {}
