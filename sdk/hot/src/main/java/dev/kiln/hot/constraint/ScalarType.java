package dev.kiln.hot.constraint;

import dev.kiln.hot.value.BooleanText;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import org.jspecify.annotations.Nullable;

/** How values are converted before they are compared with allowed values. */
public enum ScalarType {
    /** To text. */
    STRING {
        @Override
        public @Nullable Object convert(@Nullable Object value) {
            return PythonText.str(value);
        }
    },
    /** To an integer; a float is refused. */
    INTEGER {
        @Override
        public @Nullable Object convert(@Nullable Object value) {
            Object number = PythonNumbers.toNumber(value);
            if (number instanceof Double) {
                throw invalid(value, "Integer");
            }
            return number;
        }
    },
    /** To an integer or a float. */
    NUMBER {
        @Override
        public @Nullable Object convert(@Nullable Object value) {
            try {
                return PythonNumbers.toNumber(value);
            } catch (ValueException notANumber) {
                throw invalid(value, "number");
            }
        }
    },
    /** To a truth value. */
    BOOLEAN {
        @Override
        public @Nullable Object convert(@Nullable Object value) {
            return BooleanText.parse(value);
        }
    },
    /** Not at all: lists, maps and untyped values. */
    NONE {
        @Override
        public @Nullable Object convert(@Nullable Object value) {
            return value;
        }
    };

    private static ValueException invalid(@Nullable Object value, String type) {
        return new ValueException("Value \"" + PythonText.str(value) + "\" is invalid for data type \"" + type + "\".");
    }

    /**
     * The value in this type.
     *
     * @param value a resolved value
     * @return the converted value
     * @throws ValueException when it cannot be converted
     */
    public abstract @Nullable Object convert(@Nullable Object value);
}
