package dev.kiln.cli.view;

import java.util.List;

/**
 * Lines at the bottom of a terminal that are replaced by the next ones, as the characters that make a terminal show that. Between two
 * drawings the cursor stands at the start of the line below; it is not seen while there are lines.
 */
final class LiveRegion {

    private static final String ESCAPE = "\u001b[";
    private static final String HIDE_CURSOR = ESCAPE + "?25l";
    private static final String SHOW_CURSOR = ESCAPE + "?25h";
    private static final String ERASE_BELOW = ESCAPE + "J";
    private static final String ERASE_REST_OF_LINE = ESCAPE + "K";

    private List<String> shown = List.of();
    private ScreenSize size = new ScreenSize(0, 0);
    private boolean isCursorHidden;

    /** Shows lines in place of those that are shown; each is narrower than the terminal, and all together are lower. */
    String show(List<String> lines, ScreenSize now) {
        StringBuilder drawing = new StringBuilder(isCursorHidden ? "" : HIDE_CURSOR);
        isCursorHidden = true;
        boolean isResized = !now.equals(size);
        if (isResized) {
            drawing.append(away(now));
        } else if (!lines.equals(shown)) {
            drawing.append(up(shown.size()));
        } else {
            return drawing.toString();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!isResized && i < shown.size() && lines.get(i).equals(shown.get(i))) {
                drawing.append('\n');
            } else {
                drawing.append(lines.get(i)).append(ERASE_REST_OF_LINE).append("\r\n");
            }
        }
        if (lines.size() < shown.size()) {
            drawing.append(ERASE_BELOW);
        }
        shown = List.copyOf(lines);
        size = now;
        return drawing.toString();
    }

    /** Takes the lines away, so that something can be printed in their place. */
    String away() {
        return away(size);
    }

    private String away(ScreenSize now) {
        // A terminal that has become narrower has broken the longer lines in two.
        int rows = 0;
        for (String line : shown) {
            int width = TextWidth.ofStyled(line);
            rows += now.columns() > 0 && width > now.columns() ? (width - 1) / now.columns() + 1 : 1;
        }
        // What has been scrolled out of sight cannot be reached.
        String drawing =
                shown.isEmpty() ? "" : up(now.rows() > 0 ? Math.min(rows, now.rows() - 1) : rows) + ERASE_BELOW;
        shown = List.of();
        return drawing;
    }

    /** Takes the lines away for good. */
    String end() {
        String drawing = away() + (isCursorHidden ? SHOW_CURSOR : "");
        isCursorHidden = false;
        return drawing;
    }

    /** Leaves the lines where they are, for good. */
    String leave() {
        String drawing = isCursorHidden ? "\r" + ERASE_REST_OF_LINE + SHOW_CURSOR : "";
        isCursorHidden = false;
        shown = List.of();
        return drawing;
    }

    private static String up(int lines) {
        return lines == 0 ? "" : ESCAPE + lines + "A\r";
    }
}
