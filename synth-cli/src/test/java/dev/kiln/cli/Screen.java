package dev.kiln.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal as far as Kiln makes use of one: it takes what a program prints, and tells what is then to be seen, what has been scrolled out
 * at the top included. It breaks lines that are too long, as terminals do, and again when it is made narrower.
 */
public final class Screen {

    private static final Pattern PART =
            Pattern.compile("\u001b\\[[\\d;]*m|\u001b\\[(\\??\\d*)([A-Za-z])|[^\u001b]", Pattern.DOTALL);

    /** Lines as they were printed; those that are longer than the screen is wide take several rows. */
    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));

    private int columns;
    private final int height;
    private int row;
    private int column;
    private boolean isCursorShown = true;

    public Screen(int columns, int height) {
        this.columns = columns;
        this.height = height;
    }

    /** Prints. */
    public Screen takes(String text) {
        Matcher part = PART.matcher(text);
        int at = 0;
        while (part.lookingAt()) {
            obey(part);
            at = part.end();
            part.region(at, text.length());
        }
        if (at < text.length()) {
            throw new AssertionError("no terminal understands " + text.substring(at));
        }
        return this;
    }

    private void obey(Matcher part) {
        String what = part.group();
        if (what.equals("\r")) {
            column = 0;
        } else if (what.equals("\n")) {
            row++;
            column = 0; // The terminal driver puts a carriage return before it.
            if (row == rows.size()) {
                rows.add(new StringBuilder());
            }
        } else if (part.group(2) == null) {
            if (!what.startsWith("\u001b")) {
                put(what.charAt(0));
            }
        } else {
            control(part.group(1), part.group(2).charAt(0));
        }
    }

    private void put(char character) {
        if (column == columns) {
            row++;
            column = 0;
            rows.add(row, new StringBuilder());
        }
        StringBuilder line = rows.get(row);
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column++, character);
    }

    private void control(String argument, char command) {
        switch (command) {
            case 'A' -> row = Math.max(Math.max(0, rows.size() - height), row - Integer.parseInt(argument));
            case 'K' -> rows.get(row).setLength(Math.min(rows.get(row).length(), column));
            case 'J' -> {
                rows.get(row).setLength(Math.min(rows.get(row).length(), column));
                rows.subList(row + 1, rows.size()).clear();
            }
            case 'h', 'l' -> {
                if (argument.equals("?25")) {
                    isCursorShown = command == 'h';
                }
            }
            default -> throw new AssertionError("this terminal does not know " + argument + command);
        }
    }

    /** Makes the screen narrower or wider; lines that do not fit are broken. */
    public Screen isResizedTo(int newColumns) {
        columns = newColumns;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length() > columns) {
                rows.add(i + 1, new StringBuilder(rows.get(i).substring(columns)));
                rows.get(i).setLength(columns);
                row += row > i ? 1 : 0;
            }
        }
        return this;
    }

    /** What is to be seen, without blanks at the ends and empty lines at the bottom. */
    public List<String> shows() {
        List<String> lines = new ArrayList<>();
        rows.forEach(line -> lines.add(line.toString().stripTrailing()));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return Collections.unmodifiableList(lines);
    }

    public boolean showsCursor() {
        return isCursorShown;
    }
}
