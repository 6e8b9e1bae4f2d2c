package dev.kiln.hot.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Python's {@code json.dumps} writes them: {@code ", "} and {@code ": "} between, only ASCII characters. */
public final class JsonText {

    private static final Comparator<Map.Entry<?, ?>> BY_KEY =
            (a, b) -> compareCodePoints(keyText(a.getKey()), keyText(b.getKey()));

    private final StringBuilder out = new StringBuilder();
    private final boolean sortKeys;

    private JsonText(boolean sortKeys) {
        this.sortKeys = sortKeys;
    }

    /**
     * The value with the keys of maps in their order.
     *
     * @param value a resolved value
     * @return the JSON text
     */
    public static String of(@Nullable Object value) {
        return new JsonText(false).write(value).out.toString();
    }

    /**
     * The value with the keys of maps sorted, as functions put it into strings.
     *
     * @param value a resolved value
     * @return the JSON text
     */
    public static String sorted(@Nullable Object value) {
        return new JsonText(true).write(value).out.toString();
    }

    /**
     * The text of a map's key in JSON, where all keys are strings.
     *
     * @param key the key
     * @return for example {@code true} for a boolean key
     */
    public static String keyText(@Nullable Object key) {
        return key instanceof String text ? text : of(key);
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean oneIsHigher = Character.isSurrogate(x) != Character.isSurrogate(y);
                return oneIsHigher ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private JsonText write(@Nullable Object value) {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Boolean || value == null) {
            out.append(value);
        } else if (value instanceof Double number) {
            out.append(
                    Double.isNaN(number)
                            ? "NaN"
                            : Double.isInfinite(number)
                                    ? (number > 0 ? "Infinity" : "-Infinity")
                                    : PythonText.ofFloat(number));
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                write(list.get(i));
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            if (sortKeys) {
                entries.sort(BY_KEY);
            }
            out.append('{');
            for (Iterator<Map.Entry<?, ?>> rest = entries.iterator(); rest.hasNext(); ) {
                Map.Entry<?, ?> entry = rest.next();
                string(keyText(entry.getKey()));
                out.append(": ");
                write(entry.getValue());
                out.append(rest.hasNext() ? ", " : "");
            }
            out.append('}');
        } else {
            out.append(value);
        }
        return this;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        String hex = Integer.toHexString(c);
                        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
