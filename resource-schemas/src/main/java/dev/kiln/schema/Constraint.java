package dev.kiln.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that a property's value must keep, beside its type. */
public sealed interface Constraint {

    /**
     * Bounds of the length of a text or the size of a list or map, both inclusive.
     *
     * @param min the least length, or null for none
     * @param max the greatest length, or null for none
     */
    record Length(@Nullable Long min, @Nullable Long max) implements Constraint {}

    /**
     * Bounds of a number, both inclusive.
     *
     * @param min the least value, a Long or a Double, or null for none
     * @param max the greatest value, a Long or a Double, or null for none
     */
    record Range(@Nullable Number min, @Nullable Number max) implements Constraint {}

    /**
     * The only values allowed; for a list, the only items.
     *
     * @param values Strings, Longs, Doubles or Booleans, in Heat's order
     */
    record AllowedValues(List<Object> values) implements Constraint {
        /** Copies the list. */
        public AllowedValues {
            values = List.copyOf(values);
        }
    }

    /**
     * A regular expression that must match from the start to the end of the text.
     *
     * @param pattern in the syntax of Python's {@code re}
     */
    record AllowedPattern(String pattern) implements Constraint {}

    /**
     * The number must leave {@code offset} when divided by {@code step}.
     *
     * @param step the divisor, not zero
     * @param offset the remainder
     */
    record Modulo(long step, long offset) implements Constraint {}

    /**
     * A check by a plug-in of Heat, most of which ask the cloud whether something of that name exists.
     *
     * @param name for example {@code neutron.network}; {@link ReferenceCatalog} says what it means
     */
    record Custom(String name) implements Constraint {}
}
