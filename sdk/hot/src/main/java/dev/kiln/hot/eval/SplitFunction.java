package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code str_split}: the parts of a text between delimiters, or one of them. */
final class SplitFunction extends FunctionExpression {

    SplitFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        if (arguments instanceof MapExpression
                || (arguments instanceof Literal literal && literal.constant() instanceof String)) {
            throw new ValueException("Incorrect arguments" + usage());
        }
    }

    private String usage() {
        return " to \"" + function() + "\" should be: \"" + function() + "\" : [ \",\", \"apples,pears\", <index>]";
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof List<?> list) || list.size() < 2) {
            throw new ValueException("Incorrect arguments" + usage());
        }
        Object text = list.get(1);
        if (text == null) {
            return null;
        }
        if (!(text instanceof String string)) {
            throw new ValueException("'" + PythonText.typeName(text) + "' object has no attribute 'split'");
        }
        List<String> parts = split(string, list.get(0));
        return list.size() == 2 ? Collections.unmodifiableList(parts) : part(parts, list.get(2));
    }

    private Object part(List<String> parts, @Nullable Object index) {
        Object number = PythonNumbers.toInt(index).orElseThrow(() -> new ValueException("Incorrect index" + usage()));
        return Sequences.at(parts, number)
                .orElseThrow(() -> new ValueException(
                        "Incorrect index to \"" + function() + "\" should be between 0 and " + (parts.size() - 1)));
    }

    /** Python's {@code split}: at each delimiter, or at runs of white space when there is none. */
    static List<String> split(String text, @Nullable Object delimiter) {
        if (delimiter == null) {
            return words(text);
        }
        if (!(delimiter instanceof String separator)) {
            throw new ValueException("must be str or None, not " + PythonText.typeName(delimiter));
        }
        if (separator.isEmpty()) {
            throw new ValueException("empty separator");
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || PythonText.isSpace(text.charAt(i));
            if (!space && from < 0) {
                from = i;
            } else if (space && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        return words;
    }
}
