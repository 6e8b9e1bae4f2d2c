package dev.kiln.migrate.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Decides the line breaks of source and writes it. */
public final class Layout {

    /** The longest line that is written when there is a choice. */
    public static final int WIDTH = 120;

    private static final int SHORT = 40;

    private final StringBuilder out = new StringBuilder();
    private int column;

    private Layout() {}

    /** A piece that waits to be written. */
    private record Pending(int indent, boolean flat, Doc doc) {}

    /**
     * Writes a piece.
     *
     * @param doc the piece
     * @param indent the columns before its second and later lines
     * @return the text; lines end with a line feed and have no blanks at their ends
     */
    public static String render(Doc doc, int indent) {
        Layout layout = new Layout();
        layout.column = indent;
        layout.write(doc, indent);
        return layout.out.toString();
    }

    private void write(Doc whole, int indent) {
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(indent, false, whole));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            Doc doc = next.doc();
            if (doc instanceof Doc.Text text) {
                out.append(text.value());
                column += text.value().length();
            } else if (doc instanceof Doc.Comment comment) {
                out.append(String.join("\n" + " ".repeat(next.indent()), comment.lines(WIDTH - column)));
            } else if (doc instanceof Doc.Hard) {
                newLine(next.indent());
            } else if (doc instanceof Doc.Line line) {
                if (next.flat()) {
                    out.append(line.flat());
                    column += line.flat().length();
                } else {
                    newLine(next.indent());
                }
            } else if (doc instanceof Doc.Concat concat) {
                push(pending, concat.parts(), next.indent(), next.flat());
            } else if (doc instanceof Doc.Nest nest) {
                pending.push(new Pending(next.indent() + nest.columns(), next.flat(), nest.body()));
            } else if (doc instanceof Doc.Group group) {
                boolean flat = next.flat() || fits(group.body(), true, pending);
                pending.push(new Pending(next.indent(), flat, group.body()));
            } else if (doc instanceof Doc.Choice choice) {
                boolean preferred = next.flat() || fits(choice.preferred(), false, pending);
                pending.push(
                        new Pending(next.indent(), next.flat(), preferred ? choice.preferred() : choice.otherwise()));
            }
        }
    }

    private static void push(Deque<Pending> pending, List<Doc> parts, int indent, boolean flat) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            pending.push(new Pending(indent, flat, parts.get(i)));
        }
    }

    private void newLine(int indent) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    /**
     * Whether a piece fits on the rest of the line, together with what follows up to the next place for a line break.
     *
     * @param flat whether the whole piece has to, or only what stands before the first place for a line break in it
     */
    private boolean fits(Doc body, boolean flat, Deque<Pending> rest) {
        int left = WIDTH - column;
        Deque<Pending> ahead = new ArrayDeque<>();
        ahead.push(new Pending(0, flat, body));
        var following = rest.iterator();
        while (left >= 0) {
            if (ahead.isEmpty()) {
                if (!following.hasNext()) {
                    return true;
                }
                ahead.push(following.next());
            }
            Pending next = ahead.pop();
            Doc doc = next.doc();
            if (doc instanceof Doc.Text text) {
                left -= text.value().length();
            } else if (doc instanceof Doc.Hard) {
                return !next.flat();
            } else if (doc instanceof Doc.Line line) {
                if (!next.flat()) {
                    return true;
                }
                left -= line.flat().length();
            } else if (doc instanceof Doc.Concat concat) {
                push(ahead, concat.parts(), 0, next.flat());
            } else if (doc instanceof Doc.Nest nest) {
                ahead.push(new Pending(0, next.flat(), nest.body()));
            } else if (doc instanceof Doc.Group group) {
                ahead.push(new Pending(0, next.flat(), group.body()));
            } else if (doc instanceof Doc.Choice choice) {
                ahead.push(new Pending(0, next.flat(), choice.preferred()));
            }
        }
        return false;
    }

    /** Whether a piece may stay on the line before a longer last argument: a literal, or anything short. */
    static boolean isPlain(Doc doc) {
        return doc instanceof Doc.Text || isShort(doc);
    }

    /** Whether a piece is short and has no line breaks. */
    static boolean isShort(Doc doc) {
        return width(doc) <= SHORT;
    }

    /** Whether a piece has a line break in any case. */
    static boolean hasHard(Doc doc) {
        if (doc instanceof Doc.Concat concat) {
            return concat.parts().stream().anyMatch(Layout::hasHard);
        } else if (doc instanceof Doc.Nest nest) {
            return hasHard(nest.body());
        } else if (doc instanceof Doc.Group group) {
            return hasHard(group.body());
        } else if (doc instanceof Doc.Choice choice) {
            return hasHard(choice.preferred());
        }
        return doc instanceof Doc.Hard;
    }

    /** Whether a piece can be broken within. */
    static boolean canBreak(Doc doc) {
        return doc instanceof Doc.Group
                || doc instanceof Doc.Choice
                || doc instanceof Doc.Hard
                || (doc instanceof Doc.Concat concat && concat.parts().stream().anyMatch(Layout::canBreak));
    }

    /** Whether a piece has line breaks that cannot be moved. */
    static boolean hasTextBlock(Doc doc) {
        if (doc instanceof Doc.Concat concat) {
            return concat.parts().stream().anyMatch(Layout::hasTextBlock);
        } else if (doc instanceof Doc.Text text) {
            return text.value().equals(JavaText.FENCE);
        }
        return false;
    }

    /** How long a piece is on one line; something long where it has places for line breaks. */
    static int width(Doc doc) {
        if (doc instanceof Doc.Text text) {
            return text.value().length();
        } else if (doc instanceof Doc.Concat concat) {
            return concat.parts().stream().mapToInt(Layout::width).sum();
        }
        return SHORT + 1;
    }
}
