package dev.kiln.hot.pyyaml;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;

/** Values as Python's {@code ascii()} writes them. */
final class Ascii {

    private Ascii() {}

    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        PythonText.repr(NodeValues.of(node)).codePoints().forEach(c -> {
            if (c < 0x7f) {
                out.append((char) c);
            } else {
                out.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return out.toString();
    }
}
