package dev.kiln.migrate.translate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.migrate.write.Doc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a template, each waiting for the Java of what it stands at: a line of its own belongs to what follows, the end of a
 * line to what is on it, and what is indented further than all that follows to what came before.
 */
final class Comments {

    /** A line without words. */
    private static final Pattern DRAWN = Pattern.compile("[\\s#*=~_+-]*");

    private final List<Anchored> waiting = new ArrayList<>();

    /** Something of the template that comments can stand at. */
    private record Anchor(TemplatePath path, int line, int column) {}

    record Anchored(TemplatePath path, String text) {}

    Comments(ReadResult read, String text) {
        this(read.document(), text);
    }

    Comments(@Nullable YamlDocument document, String text) {
        if (document == null) {
            return;
        }
        List<Anchor> anchors = new ArrayList<>();
        collect(document, TemplatePath.ROOT, document.root(), anchors);
        anchors.sort(Comparator.comparingInt(Anchor::line));
        for (YamlComment comment : YamlComment.of(text)) {
            waiting.add(new Anchored(target(anchors, comment), comment.text()));
        }
    }

    private static void collect(YamlDocument document, TemplatePath path, Node node, List<Anchor> anchors) {
        if (node instanceof MapNode map) {
            map.entries().forEach((key, value) -> {
                if (key instanceof StringNode name) {
                    add(document, path.key(name.value()), value, anchors);
                }
            });
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                add(document, path.item(i), list.items().get(i), anchors);
            }
        }
    }

    private static void add(YamlDocument document, TemplatePath path, Node node, List<Anchor> anchors) {
        document.at(path).ifPresent(place -> anchors.add(new Anchor(path, place.line(), place.column())));
        collect(document, path, node, anchors);
    }

    private static TemplatePath target(List<Anchor> anchors, YamlComment comment) {
        Anchor before = null;
        for (Anchor anchor : anchors) {
            if (anchor.line() >= comment.line()) {
                boolean sameLine = comment.trailing() && anchor.line() == comment.line();
                boolean belongsToNext = !comment.trailing() && (before == null || comment.column() <= anchor.column());
                return sameLine || belongsToNext || before == null ? anchor.path() : before.path();
            }
            before = anchor;
        }
        return before == null ? TemplatePath.ROOT : before.path();
    }

    /** The comments that wait at some moment. */
    record State(List<Anchored> waiting) {}

    /** What waits now, to be put back when that which takes some of it is not written after all. */
    State state() {
        return new State(List.copyOf(waiting));
    }

    void restore(State state) {
        waiting.clear();
        waiting.addAll(state.waiting());
    }

    /** The comments at a place, which then count as written. */
    List<String> take(TemplatePath path) {
        List<String> taken = new ArrayList<>();
        waiting.removeIf(one -> one.path().equals(path) && taken.add(one.text()));
        return taken;
    }

    /** The comments at a place and within it that have not been written yet. */
    List<String> takeAll(TemplatePath path) {
        List<Object> prefix = path.segments();
        List<String> taken = new ArrayList<>();
        waiting.removeIf(one -> {
            List<Object> segments = one.path().segments();
            boolean within = segments.size() >= prefix.size()
                    && segments.subList(0, prefix.size()).equals(prefix);
            return within && taken.add(one.text());
        });
        return taken;
    }

    /** Lines of comment above a piece of source. */
    static Doc above(List<String> comments, Doc doc) {
        List<Object> parts = new ArrayList<>();
        for (String comment : unframed(comments)) {
            // Java reads unicode escapes in comments, too.
            parts.add(new Doc.Comment(comment.replace("\\u", "\\ u")));
            parts.add(Doc.HARD);
        }
        parts.add(doc);
        return parts.size() == 1 ? doc : Doc.of(parts.toArray());
    }

    /** Comments without the lines that are drawn around them. */
    private static List<String> unframed(List<String> comments) {
        List<String> lines = new ArrayList<>();
        for (String comment : comments) {
            String line = DRAWN.matcher(comment).matches() ? "" : comment.replaceFirst("^#+", "");
            boolean blank = line.isBlank();
            if (!blank || (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank())) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Whether a piece begins with a comment. */
    static boolean isCommented(Doc doc) {
        return doc instanceof Doc.Concat concat
                && !concat.parts().isEmpty()
                && concat.parts().get(0) instanceof Doc.Comment;
    }
}
