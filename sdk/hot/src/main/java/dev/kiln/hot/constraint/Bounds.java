package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import org.jspecify.annotations.Nullable;

/**
 * An interval with both ends included.
 *
 * @param min the lowest number, or null for none
 * @param max the highest number, or null for none
 */
record Bounds(@Nullable Object min, @Nullable Object max) {

    boolean contain(Object number) {
        return !isNaN(number)
                && (min == null || PythonNumbers.compare(number, min) >= 0)
                && (max == null || PythonNumbers.compare(number, max) <= 0);
    }

    private static boolean isNaN(Object number) {
        return number instanceof Double real && Double.isNaN(real);
    }

    @Override
    public String toString() {
        return "(min: " + PythonText.str(min) + ", max: " + PythonText.str(max) + ")";
    }
}
