package dev.kiln.migrate.translate;

import java.util.ArrayList;
import java.util.List;

/** Text of a template's within Javadoc. */
final class JavadocText {

    private JavadocText() {}

    /** Text within a code tag: braces in pairs only, and nothing that ends the comment. */
    static String inCode(String text) {
        return text.replace("*/", "* /")
                .replace("\\u", "\\ u")
                .replace("{", "(")
                .replace("}", ")")
                .replace("@", "(at)");
    }

    /** Text as prose, on one line: nothing that Javadoc would take for a tag or an end. */
    static String prose(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    /** Lines of at most so many characters, where blanks allow it. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && rest.indexOf(' ') > 0) {
            int blank = rest.lastIndexOf(' ', width);
            int cut = blank > 0 ? blank : rest.indexOf(' ');
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }
}
