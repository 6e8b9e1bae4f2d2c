package dev.kiln.migrate.translate;

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
}
