package dev.kiln.hot.read;

/**
 * Tabs between tokens, as in {@code key:<tab>value}: the parser that Heat uses takes them for spaces, SnakeYAML's refuses them.
 * Which tabs stand between tokens is known only where the scanner stops at one, so they are replaced one by one as it does.
 */
final class TabbedText {

    /** Each tab costs another scan of the text before it. */
    private static final long MAX_WORK = 20_000_000;

    private final StringBuilder text;
    private long work;

    TabbedText(String text) {
        this.text = new StringBuilder(text);
    }

    /** Replaces the tab at which the scanner stopped, unless Heat would stop there, too: in the indentation of a line. */
    boolean replace(int codePointIndex, boolean flow) {
        int at = text.offsetByCodePoints(0, codePointIndex);
        work += at;
        if (work > MAX_WORK || at >= text.length() || text.charAt(at) != '\t') {
            return false;
        }
        if (!flow && !followsToken(at)) {
            return false;
        }
        for (int i = at; i < text.length() && text.charAt(i) == '\t'; i++) {
            text.setCharAt(i, ' ');
        }
        return true;
    }

    String text() {
        return text.toString();
    }

    private boolean followsToken(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r') {
            return false;
        }
        char last = text.charAt(before);
        boolean alone = before == 0 || Character.isWhitespace(text.charAt(before - 1));
        // After the dash of an item a key may begin, and the column of a key must be certain.
        return !(alone && (last == '-' || last == '?'));
    }
}
