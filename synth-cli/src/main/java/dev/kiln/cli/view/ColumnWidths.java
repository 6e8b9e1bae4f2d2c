package dev.kiln.cli.view;

import java.util.ArrayList;
import java.util.List;

/** How wide a table's columns are: as wide as what is in them, unless a terminal is narrower; then long texts go over several lines. */
final class ColumnWidths {

    private static final int GAP = 2;
    /** Narrower than this no column gets, however narrow the terminal. */
    private static final int LEAST = 12;

    private final int[] widths;

    ColumnWidths(List<String> headings) {
        this.widths = new int[headings.size()];
        widen(headings);
    }

    void widen(List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    /** Makes the widest columns narrower until the table fits into so many characters, if that can be; 0 means it need not fit. */
    void fitInto(int columns) {
        int total = GAP * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        while (columns > 0 && total > columns) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] >= widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    /** A row as the lines that it takes. */
    List<List<String>> wrapped(List<String> row) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = lines(row.get(i), widths[i]);
            height = Math.max(height, lines.size());
            columns.add(lines);
        }
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            List<String> line = new ArrayList<>();
            for (List<String> column : columns) {
                line.add(at < column.size() ? column.get(at) : "");
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > width / 2 ? blank : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** The last column is not padded: trailing blanks only wrap. */
    String padded(String text, int column) {
        return column == widths.length - 1 ? text : text + " ".repeat(widths[column] - text.length() + GAP);
    }
}
