package dev.kiln.hot.property;

import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversion of one value to a property's type, without its children. Source: SEMANTICS section 6. */
final class Coercion {

    private Coercion() {}

    /** What an explicit null becomes where there is no default. */
    static @Nullable Object zero(ValueType type) {
        return switch (type) {
            case STRING -> "";
            case INTEGER, NUMBER -> 0L;
            case BOOLEAN -> false;
            case MAP -> Map.of();
            case LIST -> List.of();
            case ANY -> null;
        };
    }

    static @Nullable Object convert(PropertySpec spec, Object value) {
        return switch (spec.type()) {
            case STRING -> string(value);
            case INTEGER -> integer(value);
            case NUMBER -> PythonNumbers.toNumber(value);
            case BOOLEAN -> bool(value);
            case MAP -> map(value, spec.allowConversion());
            case LIST -> list(value, spec.allowConversion());
            case ANY -> value;
        };
    }

    private static String string(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Boolean || value instanceof Long || value instanceof BigInteger) {
            return PythonText.str(value);
        }
        throw new ValueException("Value must be a string; got " + PythonText.repr(value));
    }

    private static Object integer(Object value) {
        if (value instanceof Boolean bool) {
            return bool ? 1L : 0L;
        }
        if (value instanceof Double number) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw new ValueException("cannot convert float " + PythonText.str(number) + " to integer");
            }
            return NodeValues.integer(new BigDecimal(number).toBigInteger());
        }
        if (value instanceof String text) {
            return PythonNumbers.parseInt(text)
                    .orElseThrow(() -> new ValueException("Value '" + text + "' is not an integer"));
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        throw new ValueException("int() argument must be a string, a bytes-like object or a real number, not '"
                + PythonText.typeName(value) + "'");
    }

    private static Boolean bool(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            if (text.equalsIgnoreCase("true")) {
                return true;
            }
            if (text.equalsIgnoreCase("false")) {
                return false;
            }
        }
        throw new ValueException("\"" + PythonText.str(value) + "\" is not a valid boolean");
    }

    private static Object map(Object value, boolean allowConversion) {
        if (value instanceof Map || (allowConversion && value instanceof String)) {
            return value;
        }
        if (allowConversion && value instanceof List) {
            return JsonText.of(value);
        }
        throw new ValueException("\"" + PythonText.str(value) + "\" is not a map");
    }

    private static Object list(Object value, boolean allowConversion) {
        if (value instanceof List) {
            return value;
        }
        if (allowConversion && value instanceof String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
        }
        throw new ValueException("\"" + PythonText.repr(value) + "\" is not a list");
    }
}
