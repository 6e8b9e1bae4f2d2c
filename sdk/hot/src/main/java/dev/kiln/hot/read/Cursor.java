package dev.kiln.hot.read;

/** Looks at a text at ever later places, given as SnakeYAML counts them, in code points. */
final class Cursor {

    private final String text;
    private int codePoint;
    private int index;

    Cursor(String text) {
        this.text = text;
    }

    /**
     * Whether what ends at a place is followed by a colon and, without a space between, a bracket, a comma or a question mark:
     * PyYAML refuses that, SnakeYAML takes the colon for that of a key.
     */
    boolean colonWithoutSpace(int end) {
        moveTo(end);
        int colon = index;
        while (colon < text.length() && Character.isWhitespace(text.charAt(colon))) {
            colon++;
        }
        return colon + 1 < text.length() && text.charAt(colon) == ':' && ",?[]{}".indexOf(text.charAt(colon + 1)) >= 0;
    }

    /**
     * Whether the first line with text of a block scalar that begins at a place has a tab in its indentation: PyYAML refuses that,
     * SnakeYAML takes the tab for text.
     */
    boolean blockBeginsWithTab(int start) {
        moveTo(start);
        int at = index;
        boolean indentationGiven = false;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '#') {
            indentationGiven |= Character.isDigit(text.charAt(at));
            at++;
        }
        at = text.indexOf("\n", at);
        while (at >= 0 && at < text.length() && " \r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return !indentationGiven && at >= 0 && at < text.length() && text.charAt(at) == '\t';
    }

    private void moveTo(int place) {
        index = text.offsetByCodePoints(index, place - codePoint);
        codePoint = place;
    }
}
