package dev.kiln.hot.value;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for truth values, as parameters take them. Source: SEMANTICS section 5.2. */
public final class BooleanText {

    private static final Set<String> TRUE = Set.of("1", "t", "true", "on", "y", "yes");
    private static final Set<String> FALSE = Set.of("0", "f", "false", "off", "n", "no");

    private BooleanText() {}

    /**
     * The truth value that a value's text stands for, in any case and with white space around.
     *
     * @param value a resolved value
     * @return the truth value
     * @throws ValueException when the text is none of the words
     */
    public static boolean parse(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        String text = PythonText.str(value);
        String word = PythonText.strip(text).toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        throw new ValueException("Unrecognized value '" + text + "', acceptable values are: "
                + "'0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'");
    }
}
