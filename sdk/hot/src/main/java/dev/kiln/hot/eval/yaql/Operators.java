package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.ValueException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of YAQL on values. */
final class Operators {

    private static final int MAX_BITS = 40_000;

    private Operators() {}

    static @Nullable Object apply(
            String operator, @Nullable Object left, @Nullable Object right, Interpreter interpreter) {
        return switch (operator) {
            case "=" -> PythonEquality.equal(interpreter.output(left), interpreter.output(right));
            case "!=" -> !PythonEquality.equal(interpreter.output(left), interpreter.output(right));
            case "<" -> compare(left, right, operator) < 0;
            case "<=" -> compare(left, right, operator) <= 0;
            case ">" -> compare(left, right, operator) > 0;
            case ">=" -> compare(left, right, operator) >= 0;
            case "in" -> in(left, right, interpreter);
            case "=~" -> matches(left, right);
            case "!~" -> !matches(left, right);
            case "+" -> plus(left, right, interpreter);
            case "*" -> times(left, right, interpreter);
            default -> arithmetic(operator, left, right);
        };
    }

    static Object signed(String operator, @Nullable Object operand) {
        return operator.equals("-") ? arithmetic("-", 0L, operand) : arithmetic("+", 0L, operand);
    }

    /** Compares numbers with numbers and text with text; null is less than everything else. */
    static int compare(@Nullable Object left, @Nullable Object right, String operator) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (isNumber(left) && isNumber(right)) {
            return PythonNumbers.compare(left, right);
        }
        throw mismatch(operator);
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    private static boolean in(@Nullable Object left, @Nullable Object right, Interpreter interpreter) {
        if (right instanceof String text) {
            return left instanceof String part && text.contains(part);
        }
        if (right instanceof Map<?, ?> map) {
            return PythonEquality.containsKey(map, left);
        }
        return interpreter.elements(right).anyMatch(element -> PythonEquality.equal(element, left));
    }

    private static boolean matches(@Nullable Object left, @Nullable Object right) {
        if (!(left instanceof String text)) {
            throw mismatch("=~");
        }
        Regex regex = right instanceof Regex compiled ? compiled : right instanceof String p ? Regex.of(p, 0) : null;
        if (regex == null) {
            throw mismatch("=~");
        }
        return regex.matcher(text).find();
    }

    private static Object plus(@Nullable Object left, @Nullable Object right, Interpreter interpreter) {
        if (left instanceof String a && right instanceof String b) {
            return Limits.text(a + b);
        }
        if (isCollection(left) && isCollection(right)) {
            List<@Nullable Object> both = interpreter.list(left);
            both.addAll(interpreter.list(right));
            Limits.checkList(both.size());
            return Collections.unmodifiableList(both);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            Map<@Nullable Object, @Nullable Object> both = new LinkedHashMap<>(a);
            both.putAll(b);
            return Collections.unmodifiableMap(both);
        }
        return arithmetic("+", left, right);
    }

    private static boolean isCollection(@Nullable Object value) {
        return value instanceof List || value instanceof Lazy;
    }

    private static Object times(@Nullable Object left, @Nullable Object right, Interpreter interpreter) {
        if (left instanceof Long && (right instanceof String || isCollection(right))) {
            return times(right, left, interpreter);
        }
        if (left instanceof String text && right instanceof Long times) {
            Limits.checkRepetition(times, text.length());
            return text.repeat(Math.max(0, times.intValue()));
        }
        if (isCollection(left) && right instanceof Long times) {
            List<@Nullable Object> one = interpreter.list(left);
            Limits.checkList(one.isEmpty() ? 0 : Math.min(times, Integer.MAX_VALUE) * one.size());
            List<@Nullable Object> many = new ArrayList<>();
            for (long i = 0; i < (one.isEmpty() ? 0 : times); i++) {
                many.addAll(one);
            }
            return Collections.unmodifiableList(many);
        }
        return arithmetic("*", left, right);
    }

    private static Object arithmetic(String operator, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Number a) || !(right instanceof Number b)) {
            throw mismatch(operator);
        }
        if (a instanceof Double || b instanceof Double) {
            return real(operator, a.doubleValue(), b.doubleValue());
        }
        return NodeValues.integer(integer(operator, new BigInteger(a.toString()), new BigInteger(b.toString())));
    }

    private static double real(String operator, double a, double b) {
        boolean divides = operator.equals("/") || operator.equals("mod");
        if (divides && b == 0) {
            throw new ValueException("float division by zero");
        }
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            default -> a - Math.floor(a / b) * b;
        };
    }

    /** Division rounds down and remainders have the divisor's sign, as in Python. */
    private static BigInteger integer(String operator, BigInteger a, BigInteger b) {
        boolean divides = operator.equals("/") || operator.equals("mod");
        if (divides && b.signum() == 0) {
            throw new ValueException("integer division or modulo by zero");
        }
        if (operator.equals("*") && a.bitLength() + b.bitLength() > MAX_BITS) {
            throw new ValueException("Expression consumed too much memory");
        }
        return switch (operator) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            case "/" -> floor(a, b);
            default -> a.subtract(floor(a, b).multiply(b));
        };
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() * b.signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static ValueException mismatch(String operator) {
        return new ValueException("No function \"#operator_" + operator + "\" matches supplied arguments");
    }
}
