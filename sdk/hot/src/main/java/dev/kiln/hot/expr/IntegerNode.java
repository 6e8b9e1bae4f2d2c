package dev.kiln.hot.expr;

import java.math.BigInteger;

/**
 * A literal integer of any size, as Python has them.
 *
 * @param value the number
 */
public record IntegerNode(BigInteger value) implements Scalar {

    /**
     * A node for an integer that fits a {@code long}.
     *
     * @param value the number
     * @return the node
     */
    public static IntegerNode of(long value) {
        return new IntegerNode(BigInteger.valueOf(value));
    }
}
