package dev.kiln.hot.expr;

/** An explicit null, as YAML writes it with {@code null}, {@code ~} or nothing. */
public record NullNode() implements Scalar {

    /** The one value; any other instance is equal to it. */
    public static final NullNode NULL = new NullNode();
}
