package dev.kiln.hot.read;

import org.jspecify.annotations.Nullable;

/** Why reading cannot go on, and where; thrown inside the package only. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String code;
    final int line;
    final int column;
    final @Nullable String hint;

    Problem(String code, String message, int line, int column, @Nullable String hint) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
        this.hint = hint;
    }

    static Problem syntax(String message, int line, int column) {
        return new Problem("yaml-syntax", message, line, column, null);
    }

    static Problem limit(String message, int line, int column) {
        return new Problem(
                "yaml-limit", message, line, column, "write a smaller template, or split it into nested ones");
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
