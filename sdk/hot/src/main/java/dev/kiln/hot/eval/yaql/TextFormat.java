package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Term.Argument;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code "{0} {name}".format(...)}: Python's format without format specifications. */
final class TextFormat {

    private final String text;
    private final List<@Nullable Object> positional = new ArrayList<>();
    private final Map<String, @Nullable Object> named = new HashMap<>();
    private int next;

    TextFormat(Arguments call) {
        text = call.text(0, "");
        List<@Nullable Object> values = call.values();
        int receiver = values.size() - call.terms().size();
        for (int i = 0; i < call.terms().size(); i++) {
            Argument argument = call.terms().get(i);
            String name = argument.name();
            if (name != null) {
                named.put(name, values.get(i + receiver));
            } else if (i + receiver > 0) {
                positional.add(values.get(i + receiver));
            }
        }
    }

    String apply() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                out.append(c);
                i++;
            } else if (c == '{') {
                int close = text.indexOf('}', i);
                if (close < 0) {
                    throw new ValueException("expected '}' before end of string");
                }
                out.append(PythonText.str(field(text.substring(i + 1, close))));
                i = close;
            } else if (c == '}') {
                throw new ValueException("Single '}' encountered in format string");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private @Nullable Object field(String name) {
        if (name.isEmpty() || name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int index = name.isEmpty() ? next++ : name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
            if (index >= positional.size()) {
                throw new ValueException("Replacement index " + index + " out of range for positional args tuple");
            }
            return positional.get(index);
        }
        if (!named.containsKey(name)) {
            throw new ValueException("KeyError: " + PythonText.repr(name));
        }
        return named.get(name);
    }
}
