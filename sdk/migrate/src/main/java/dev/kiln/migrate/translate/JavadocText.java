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
}
