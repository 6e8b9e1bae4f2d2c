package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.ValueException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an expression may use up. The first two limits are Heat's; the others keep hostile expressions from hanging. */
final class Limits {

    private static final int MAX_ELEMENTS = 200;
    private static final int MAX_BYTES = 10_000;
    private static final int MAX_STEPS = 200_000;
    private static final int MAX_TEXT = 1_000_000;
    private static final int TEXT_OVERHEAD = 49;
    private static final int ELEMENT_BYTES = 8;

    private int steps;

    void step() {
        if (++steps > MAX_STEPS) {
            throw new ValueException("The expression takes too long to evaluate");
        }
    }

    static <T extends @Nullable Object> Stream<T> limited(Stream<T> elements) {
        int[] seen = new int[1];
        return elements.map(element -> {
            if (++seen[0] > MAX_ELEMENTS) {
                throw new ValueException("Collection length exceeds " + MAX_ELEMENTS + " elements");
            }
            return element;
        });
    }

    static void checkSize(long elements) {
        if (elements > MAX_ELEMENTS) {
            throw new ValueException("Collection length exceeds " + MAX_ELEMENTS + " elements");
        }
    }

    static void checkRepetition(long times, long characters) {
        if (times > 0 && characters > 0 && (times > MAX_BYTES || TEXT_OVERHEAD + times * characters > MAX_BYTES)) {
            throw new ValueException("Expression consumed too much memory");
        }
    }

    static void checkList(long elements) {
        if (elements * ELEMENT_BYTES > MAX_BYTES) {
            throw new ValueException("Expression consumed too much memory");
        }
    }

    static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new ValueException("Expression consumed too much memory");
        }
        return text;
    }
}
