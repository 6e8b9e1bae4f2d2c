package dev.kiln.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows under headings, for a person as aligned columns, for a program as JSON. */
public final class Table {

    private final List<String> headings;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param headings the columns' names, which are the keys in JSON
     */
    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    /**
     * Adds a row.
     *
     * @param cells one value a column: text, numbers, booleans, lists and maps of these, or null
     * @return this
     */
    public Table row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    /**
     * Prints the table.
     *
     * @param terminal where to
     * @param json whether as a JSON list of objects
     * @param none what to say to a person when there are no rows
     */
    public void print(Terminal terminal, boolean json, String none) {
        if (json) {
            terminal.line(JsonText.indented(objects()));
        } else if (rows.isEmpty()) {
            terminal.line(none);
        } else {
            printColumns(terminal);
        }
    }

    private List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                object.put(headings.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private void printColumns(Terminal terminal) {
        List<List<String>> texts = new ArrayList<>();
        int[] widths = headings.stream().mapToInt(String::length).toArray();
        for (List<@Nullable Object> row : rows) {
            List<String> text = row.stream().map(Table::text).toList();
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], text.get(i).length());
            }
            texts.add(text);
        }
        Style style = terminal.outStyle();
        StringBuilder top = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            top.append(style.bold(padded(headings.get(i).toUpperCase(Locale.ROOT), widths, i)));
        }
        terminal.line(top.toString());
        for (List<String> row : texts) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = padded(row.get(i), widths, i);
                line.append(headings.get(i).equals("status") ? style.status(cell) : cell);
            }
            terminal.line(line.toString());
        }
    }

    /** The last column is not padded: trailing blanks only wrap. */
    private static String padded(String text, int[] widths, int column) {
        return column == widths.length - 1 ? text : text + " ".repeat(widths[column] - text.length() + 2);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof String text ? text.replaceAll("\\s*\\R\\s*", " ") : JsonText.oneLine(cell);
    }
}
