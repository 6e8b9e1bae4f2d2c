package dev.kiln.hot.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as Python reads and compares them. */
public final class PythonNumbers {

    /** Python refuses to convert longer texts to integers. */
    private static final int MAX_DIGITS = 4300;

    private PythonNumbers() {}

    /**
     * What {@code int(text)} gives: white space around, a sign, digits of any script, single underscores between digits.
     *
     * @param text the text
     * @return a Long or BigInteger, or empty when the text is not an integer
     */
    public static Optional<Object> parseInt(String text) {
        String digits = digits(PythonText.strip(text), false);
        return digits == null || digits.length() > MAX_DIGITS
                ? Optional.empty()
                : Optional.of(NodeValues.integer(new BigInteger(digits)));
    }

    /**
     * What {@code float(text)} gives, {@code inf} and {@code nan} included.
     *
     * @param text the text
     * @return the number, or empty when the text is none
     */
    public static Optional<Double> parseFloat(String text) {
        String stripped = PythonText.strip(text);
        String unsigned = stripped.startsWith("-") || stripped.startsWith("+") ? stripped.substring(1) : stripped;
        double sign = stripped.startsWith("-") ? -1 : 1;
        return switch (unsigned.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> Optional.of(sign * Double.POSITIVE_INFINITY);
            case "nan" -> Optional.of(Double.NaN);
            default -> Optional.ofNullable(digits(stripped, true)).map(Double::parseDouble);
        };
    }

    /**
     * A number as parameters and ranges take it: numbers as they are, text as an integer, else as a float.
     *
     * @param value the value
     * @return a Boolean, Long, BigInteger or Double
     * @throws ValueException when it is not a number
     */
    public static Object toNumber(@Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            Optional<Object> integer = parseInt(text);
            return integer.isPresent()
                    ? integer.get()
                    : parseFloat(text)
                            .orElseThrow(() ->
                                    new ValueException("could not convert string to float: " + PythonText.repr(text)));
        }
        throw new ValueException("int() argument must be a string, a bytes-like object or a real number, not '"
                + PythonText.typeName(value) + "'");
    }

    /**
     * What {@code int(value)} gives: text as an integer, floats cut off, booleans as 0 and 1.
     *
     * @param value the value
     * @return a Long or BigInteger, or empty when the value is not a number
     */
    public static Optional<Object> toInt(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return Optional.of(bool ? 1L : 0L);
        }
        if (value instanceof Double number) {
            return Double.isNaN(number) || Double.isInfinite(number)
                    ? Optional.empty()
                    : Optional.of(NodeValues.integer(new BigDecimal(number).toBigInteger()));
        }
        if (value instanceof Number) {
            return Optional.of(value);
        }
        return value instanceof String text ? parseInt(text) : Optional.empty();
    }

    /**
     * Compares two numbers exactly, whatever their classes. NaN compares greater than all, as no order holds for it.
     *
     * @param left a Boolean or Number
     * @param right a Boolean or Number
     * @return negative, zero or positive
     */
    public static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (!isFinite(left) || !isFinite(right)) {
            return Double.compare(asDouble(left), asDouble(right));
        }
        return exact(left).compareTo(exact(right));
    }

    /**
     * The number without loss.
     *
     * @param number a Boolean or finite Number
     * @return its exact value
     */
    public static BigDecimal exact(Object number) {
        if (number instanceof Boolean bool) {
            return bool ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double real ? new BigDecimal(real) : BigDecimal.valueOf(((Number) number).longValue());
    }

    static boolean isFinite(Object number) {
        return !(number instanceof Double real) || (!Double.isNaN(real) && !Double.isInfinite(real));
    }

    private static double asDouble(Object number) {
        return number instanceof Boolean bool ? (bool ? 1 : 0) : ((Number) number).doubleValue();
    }

    /** The number in ASCII digits without underscores, or null when the text does not have the shape of a number. */
    private static @Nullable String digits(String text, boolean real) {
        StringBuilder out = new StringBuilder(text.length());
        boolean afterDigit = false;
        boolean point = false;
        boolean exponent = false;
        boolean anyDigit = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0 && Character.isDigit(c)) {
                out.append((char) ('0' + digit));
                afterDigit = true;
                anyDigit = true;
                continue;
            }
            boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == 'e';
            if ((c == '+' || c == '-') && atStart) {
                out.append((char) c);
            } else if (c == '_' && afterDigit && digitAt(text, i + 1)) {
                afterDigit = false;
                continue;
            } else if (real && c == '.' && !point && !exponent) {
                point = true;
                out.append('.');
            } else if (real && (c == 'e' || c == 'E') && !exponent && anyDigit && digitsBefore(out)) {
                exponent = true;
                anyDigit = false;
                out.append('e');
            } else {
                return null;
            }
            afterDigit = false;
        }
        return anyDigit ? out.toString() : null;
    }

    private static boolean digitsBefore(StringBuilder out) {
        char last = out.charAt(out.length() - 1);
        return Character.isDigit(last) || last == '.';
    }

    private static boolean digitAt(String text, int index) {
        return index < text.length() && Character.isDigit(text.codePointAt(index));
    }
}
