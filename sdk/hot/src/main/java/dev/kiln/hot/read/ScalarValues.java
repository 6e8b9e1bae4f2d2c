package dev.kiln.hot.read;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.yaml.PlainScalar;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text of scalars to values, as PyYAML's safe constructor makes them. */
final class ScalarValues {

    private static final String TAGS = "tag:yaml.org,2002:";
    /** Python refuses to read longer decimal numbers, and to write larger ones. */
    private static final int MAX_DIGITS = 4300;

    private static final int MAX_BITS = 14_284;
    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    private ScalarValues() {}

    /**
     * The value of an unquoted scalar.
     *
     * @throws IllegalArgumentException with PyYAML's reason when it has none
     */
    static Scalar plain(String text) {
        return switch (PlainScalar.kind(text)) {
            case STRING, TIMESTAMP -> new StringNode(text);
            case NULL -> NullNode.NULL;
            case BOOLEAN -> truth(text);
            case INTEGER -> integer(text);
            case FLOAT -> decimal(text);
            case MERGE -> throw unknownTag(TAGS + "merge");
            case VALUE -> throw unknownTag(TAGS + "value");
        };
    }

    /**
     * The value of a scalar with an explicit tag.
     *
     * @throws IllegalArgumentException with the reason when the tag is unknown or does not suit the text
     */
    static Scalar tagged(String tag, String text) {
        String type = tag.startsWith(TAGS) ? tag.substring(TAGS.length()) : "";
        return switch (type) {
            case "str", "timestamp" -> new StringNode(text);
            case "null" -> NullNode.NULL;
            case "bool" -> truth(text);
            case "int" -> integer(text);
            case "float" -> decimal(text);
            case "binary" -> binary(text);
            default -> throw unknownTag(tag);
        };
    }

    static IllegalArgumentException unknownTag(@Nullable String tag) {
        return new IllegalArgumentException("could not determine a constructor for the tag '" + tag + "'");
    }

    private static Scalar truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> new BooleanNode(true);
            case "no", "false", "off" -> new BooleanNode(false);
            default -> throw new IllegalArgumentException("'" + text + "' is not a boolean");
        };
    }

    private static Scalar integer(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        if (digits.length() > MAX_DIGITS) {
            throw tooManyDigits();
        }
        BigInteger value = magnitude(digits, text);
        if (value.bitLength() > MAX_BITS) {
            throw tooManyDigits();
        }
        return new IntegerNode(negative ? value.negate() : value);
    }

    private static BigInteger magnitude(String digits, String text) {
        try {
            if (digits.startsWith("0b")) {
                return natural(digits.substring(2), 2);
            }
            if (digits.startsWith("0x")) {
                return natural(digits.substring(2), 16);
            }
            if (digits.indexOf(':') >= 0) {
                BigInteger value = BigInteger.ZERO;
                for (String part : digits.split(":", -1)) {
                    value = value.multiply(SIXTY).add(natural(part, 10));
                }
                return value;
            }
            return natural(digits, digits.startsWith("0") && digits.length() > 1 ? 8 : 10);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not an integer", e);
        }
    }

    private static BigInteger natural(String digits, int radix) {
        if (digits.startsWith("-") || digits.startsWith("+")) {
            throw new NumberFormatException(digits);
        }
        return digits.length() < 10 && radix <= 10
                ? BigInteger.valueOf(Integer.parseInt(digits, radix))
                : new BigInteger(digits, radix);
    }

    private static IllegalArgumentException tooManyDigits() {
        return new IllegalArgumentException("an integer has more than " + MAX_DIGITS + " digits");
    }

    private static Scalar decimal(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        double value;
        try {
            value = switch (digits) {
                case ".inf", "inf", "infinity" -> Double.POSITIVE_INFINITY;
                case ".nan", "nan" -> Double.NaN;
                default -> digits.indexOf(':') >= 0 ? baseSixty(digits) : strictDouble(digits);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        return new FloatNode(negative ? -value : value);
    }

    private static double baseSixty(String digits) {
        String[] parts = digits.split(":", -1);
        double value = 0;
        double base = 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            value += strictDouble(parts[i]) * base;
            base *= 60;
        }
        return value;
    }

    private static double strictDouble(String digits) {
        char last = digits.isEmpty() ? 'x' : digits.charAt(digits.length() - 1);
        if (last == 'd' || last == 'f' || digits.indexOf('x') >= 0) {
            // Java's own notations.
            throw new NumberFormatException(digits);
        }
        return Double.parseDouble(digits);
    }

    /** Bytes have no place in a template; each becomes the character of its number. */
    private static Scalar binary(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return new StringNode(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("failed to decode base64 data", e);
        }
    }
}
