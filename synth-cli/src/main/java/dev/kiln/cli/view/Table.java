package dev.kiln.cli.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Rows under headings, for a person as aligned columns, for a program as JSON. */
public final class Table {

    private final List<String> headings = new ArrayList<>();
    private final Set<String> unseen = new HashSet<>();
    private final Set<String> unseenIfEmpty = new HashSet<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param headings the columns' names, which are the keys in JSON
     */
    public Table(String... headings) {
        this.headings.addAll(List.of(headings));
    }

    /**
     * Adds columns.
     *
     * @param more the columns' names, which are the keys in JSON
     * @return this
     */
    public Table and(String... more) {
        headings.addAll(List.of(more));
        return this;
    }

    /**
     * Adds columns that a person does not see.
     *
     * @param more the keys in JSON
     * @return this
     */
    public Table alsoInJson(String... more) {
        headings.addAll(List.of(more));
        unseen.addAll(List.of(more));
        return this;
    }

    /**
     * Adds columns that a person sees only when there is something in them.
     *
     * @param more the columns' names, which are the keys in JSON
     * @return this
     */
    public Table whenFilled(String... more) {
        headings.addAll(List.of(more));
        unseenIfEmpty.addAll(List.of(more));
        return this;
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
        if (row.size() != headings.size()) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells under " + headings);
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
        List<Integer> columns = seen();
        List<String> titles = new ArrayList<>();
        for (int column : columns) {
            titles.add(headings.get(column));
        }
        ColumnWidths widths = new ColumnWidths(titles);
        List<List<String>> texts = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<String> text = new ArrayList<>();
            for (int column : columns) {
                text.add(text(row.get(column)));
            }
            widths.widen(text);
            texts.add(text);
        }
        widths.fitInto(terminal.columns());
        Style style = terminal.outStyle();
        StringBuilder top = new StringBuilder();
        for (int i = 0; i < titles.size(); i++) {
            top.append(style.bold(widths.padded(titles.get(i).toUpperCase(Locale.ROOT), i)));
        }
        terminal.line(top.toString());
        for (List<String> row : texts) {
            for (List<String> part : widths.wrapped(row)) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < titles.size(); i++) {
                    String cell = widths.padded(part.get(i), i);
                    line.append(titles.get(i).equals("status") && !cell.isBlank() ? style.status(cell) : cell);
                }
                terminal.line(line.toString().stripTrailing());
            }
        }
    }

    private List<Integer> seen() {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!unseen.contains(heading) && (!unseenIfEmpty.contains(heading) || isFilled(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private boolean isFilled(int column) {
        for (List<@Nullable Object> row : rows) {
            if (!text(row.get(column)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Collection<?> items && isOfText(items)) {
            StringJoiner joined = new StringJoiner(", ");
            items.forEach(item -> joined.add((String) item));
            return joined.toString();
        }
        return cell instanceof String text ? text.strip().replaceAll("\\s*\\R\\s*", " ") : JsonText.oneLine(cell);
    }

    private static boolean isOfText(Collection<?> items) {
        for (Object item : items) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
