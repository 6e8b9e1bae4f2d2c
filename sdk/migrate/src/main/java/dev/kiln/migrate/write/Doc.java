package dev.kiln.migrate.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of source whose line breaks are not decided yet: a {@link Group} goes on one line when it fits, else each {@link Line}
 * directly within it becomes a line break.
 */
public sealed interface Doc {

    /** Nothing. */
    Doc EMPTY = new Text("");

    /** A space, or a line break. */
    Doc LINE = new Line(" ");

    /** Nothing, or a line break. */
    Doc SOFT = new Line("");

    /** A line break in any case. */
    Doc HARD = new Hard();

    /**
     * Text without line breaks.
     *
     * @param value the text
     */
    record Text(String value) implements Doc {}

    /**
     * A place for a line break.
     *
     * @param flat what stands there when the group is on one line
     */
    record Line(String flat) implements Doc {}

    /** A line break in any case. */
    record Hard() implements Doc {}

    /**
     * A comment to the end of the line, on as many lines as it needs; a line break follows it.
     *
     * @param text what follows the slashes; blanks that it begins with are kept on each line
     */
    record Comment(String text) implements Doc {

        private static final int NARROWEST = 40;

        /** Its lines, of at most so many characters where blanks allow it. */
        List<String> lines(int width) {
            String words = text.strip();
            if (words.isEmpty()) {
                return List.of("//");
            }
            int blanks = Math.max(1, text.indexOf(words));
            String lead = "//" + " ".repeat(blanks);
            return Prose.wrapped(words, Math.max(width, NARROWEST) - lead.length()).stream()
                    .map(line -> lead + line)
                    .toList();
        }
    }

    /**
     * Pieces in a row.
     *
     * @param parts the pieces
     */
    record Concat(List<Doc> parts) implements Doc {

        /**
         * Copies the list.
         *
         * @param parts the pieces
         */
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A piece whose lines are indented further.
     *
     * @param columns by how much
     * @param body the piece
     */
    record Nest(int columns, Doc body) implements Doc {}

    /**
     * A piece that goes on one line when it fits.
     *
     * @param body the piece
     */
    record Group(Doc body) implements Doc {}

    /**
     * A piece in one of two forms.
     *
     * @param preferred the form when all that stands before its first place for a line break fits on the line
     * @param otherwise the form when it does not
     */
    record Choice(Doc preferred, Doc otherwise) implements Doc {}

    /**
     * A text.
     *
     * @param value the text, without line breaks
     * @return the piece
     */
    static Doc text(String value) {
        return new Text(value);
    }

    /**
     * Pieces in a row.
     *
     * @param parts pieces, and texts as strings
     * @return the row
     */
    static Doc of(Object... parts) {
        List<Doc> docs = new ArrayList<>();
        for (Object part : parts) {
            docs.add(part instanceof Doc doc ? doc : new Text(part.toString()));
        }
        return new Concat(docs);
    }

    /**
     * Pieces with something between each two.
     *
     * @param separator what stands between
     * @param parts the pieces
     * @return the row
     */
    static Doc join(Doc separator, List<Doc> parts) {
        List<Doc> docs = new ArrayList<>();
        for (Doc part : parts) {
            if (!docs.isEmpty()) {
                docs.add(separator);
            }
            docs.add(part);
        }
        return new Concat(docs);
    }

    /**
     * Whether a piece has line breaks in any case.
     *
     * @param doc the piece
     * @return true when it cannot go on one line
     */
    static boolean hasFixedBreaks(Doc doc) {
        return Layout.hasHard(doc);
    }

    /**
     * A call with its arguments, of which each gets a line when they do not fit on one.
     *
     * @param function what stands before the parenthesis
     * @param arguments the arguments, or the pairs of a map
     * @return the call
     */
    static Doc rows(String function, List<Doc> arguments) {
        return of(function + "(", new Group(new Nest(8, of(SOFT, join(of(",", LINE), arguments)))), ")");
    }

    /**
     * A key and its value, on one line or, where the value cannot be broken itself, on two.
     *
     * @param key the key
     * @param value the value
     * @return the pair, with a comma between
     */
    static Doc pair(Doc key, Doc value) {
        return Layout.canBreak(key) || Layout.canBreak(value)
                ? of(key, ", ", value)
                : new Group(new Nest(8, of(key, ",", LINE, value)));
    }

    /**
     * A call of what another call gives; on a line of its own when not all goes on one.
     *
     * @param first the first call
     * @param next the dot, the method and its arguments
     * @return both
     */
    static Doc chained(Doc first, Doc next) {
        return new Group(new Nest(8, of(first, SOFT, next)));
    }

    /**
     * The one key and value between parentheses.
     *
     * @param key the key
     * @param value the value
     * @return the pair, whose line breaks are within the value where it has some
     */
    static Doc lonePair(Doc key, Doc value) {
        Doc row = of(key, ", ", value);
        return Layout.canBreak(value) || Layout.width(row) <= Layout.WIDTH / 2
                ? row
                : new Group(new Nest(8, of(SOFT, pair(key, value))));
    }

    /**
     * A call with its arguments: on one line, or with one argument a line; a last argument that is a lambda or a call itself is broken
     * within rather than before, when what stands before it fits on the line.
     *
     * @param function what stands before the parenthesis
     * @param arguments the arguments
     * @return the call
     */
    static Doc call(String function, List<Doc> arguments) {
        return call(text(function), arguments);
    }

    /**
     * A call with its arguments.
     *
     * @param function what stands before the parenthesis
     * @param arguments the arguments
     * @return the call
     */
    static Doc call(Doc function, List<Doc> arguments) {
        Doc row = of(function, "(", join(text(", "), arguments), ")");
        int last = arguments.size() - 1;
        boolean endsOpen = last >= 0 && Layout.canBreak(arguments.get(last));
        if (Layout.isShort(new Concat(arguments))
                || (endsOpen && last == 0)
                || arguments.stream().anyMatch(Layout::hasTextBlock)) {
            return row;
        }
        Doc rows = of(function, "(", new Group(new Nest(8, of(SOFT, join(of(",", LINE), arguments)))), ")");
        return endsOpen && arguments.subList(0, last).stream().allMatch(Layout::isPlain) ? new Choice(row, rows) : rows;
    }
}
