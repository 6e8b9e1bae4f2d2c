package dev.kiln.hot.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression in Python's syntax and with Python's meaning. */
public final class PythonPattern {

    private final String text;
    private final Pattern pattern;

    private PythonPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Compiles an expression.
     *
     * @param text the expression, as Python's {@code re} takes it
     * @return the pattern
     * @throws ValueException when it is malformed
     */
    public static PythonPattern compile(String text) {
        String translated = new PythonPatternTranslation(text).translate();
        try {
            return new PythonPattern(
                    text, Pattern.compile(translated, Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException malformed) {
            throw new ValueException(malformed.getDescription() + " at position " + Math.max(malformed.getIndex(), 0));
        }
    }

    /**
     * The expression as it was given.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * A matcher over a text, for searching in it.
     *
     * @param input the text; the time that a match may take is bounded
     * @return the matcher
     */
    public Matcher matcher(String input) {
        return pattern.matcher(new BoundedText(input));
    }

    /**
     * Whether a match from the start ends at the end. This is not a full match: the first alternative that matches decides, so
     * {@code a|ab} does not take {@code ab}.
     *
     * @param input the text
     * @return true when it matches
     * @throws ValueException when the match takes too long
     */
    public boolean matchesToEnd(String input) {
        Matcher matcher = matcher(input);
        try {
            return matcher.lookingAt() && matcher.end() == input.length();
        } catch (StackOverflowError tooDeep) {
            throw new ValueException("The pattern \"" + text + "\" is too complex for a text of this length");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
