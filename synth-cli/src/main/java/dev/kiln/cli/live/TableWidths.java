package dev.kiln.cli.live;

import dev.kiln.cli.view.TextWidth;
import java.util.List;

/**
 * How wide the columns are: as wide as what is in them; where the terminal is too narrow, first the reason gives way, then the type, then
 * the name.
 *
 * @param name columns for names
 * @param type columns for types, 0 to leave them out
 * @param state columns for states
 * @param time columns for times
 * @param reason columns for reasons, 0 to leave them out
 */
record TableWidths(int name, int type, int state, int time, int reason) {

    private static final int GAP = 2;
    private static final int LEAST_REASON = 12;
    private static final int LEAST_TYPE = 12;
    private static final int LEAST_NAME = 8;

    static TableWidths of(List<List<String>> rows, int columns) {
        int[] widths = new int[5];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        int excess = widths[0] + widths[1] + widths[2] + widths[3] + widths[4] + 4 * GAP - columns;
        int reason = shrunk(widths[4], excess, LEAST_REASON);
        excess -= widths[4] - reason;
        int type = shrunk(widths[1], excess, LEAST_TYPE);
        excess -= widths[1] - type;
        int name = shrunk(widths[0], excess, LEAST_NAME);
        excess -= widths[0] - name;
        if (excess > 0 && reason > 0) {
            excess -= reason + GAP;
            reason = 0;
        }
        if (excess > 0 && type > 0) {
            excess -= type + GAP;
            type = 0;
        }
        // What went out whole may have left room.
        return new TableWidths(
                name + Math.min(widths[0] - name, Math.max(0, -excess)), type, widths[2], widths[3], reason);
    }

    private static int shrunk(int width, int excess, int least) {
        return Math.max(Math.min(width, least), width - Math.max(0, excess));
    }

    /** A row without its reason, its columns aligned. */
    List<String> fitted(List<String> row) {
        return List.of(
                TextWidth.fitted(row.get(0), name),
                type == 0 ? "" : " ".repeat(GAP) + TextWidth.fitted(row.get(1), type),
                " ".repeat(GAP) + TextWidth.fitted(row.get(2), state),
                " ".repeat(GAP) + " ".repeat(Math.max(0, time - TextWidth.of(row.get(3)))) + row.get(3));
    }

    /** Where the reasons begin. */
    int indent() {
        return name + (type == 0 ? 0 : GAP + type) + GAP + state + GAP + time + GAP;
    }

    static String gap() {
        return " ".repeat(GAP);
    }
}
