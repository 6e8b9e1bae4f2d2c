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
import org.jspecify.annotations.Nullable;

/**
 * The comments of a template, each waiting for the Java of what it stands at: a line of its own belongs to what follows, the end of a
 * line to what is on it, and what is indented further than all that follows to what came before.
 */
final class Comments {

    private final List<Anchored> waiting = new ArrayList<>();

    /** Something of the template that comments can stand at. */
    private record Anchor(TemplatePath path, int line, int column) {}

    private record Anchored(TemplatePath path, String text) {}

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
            if (comment.trailing() ? anchor.line() > comment.line() : anchor.line() >= comment.line()) {
                boolean belongsToNext = !comment.trailing() && (before == null || comment.column() <= anchor.column());
                return belongsToNext || before == null ? anchor.path() : before.path();
            }
            before = anchor;
        }
        return before == null ? TemplatePath.ROOT : before.path();
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
        if (comments.isEmpty()) {
            return doc;
        }
        List<Object> parts = new ArrayList<>();
        for (String comment : comments) {
            parts.add(line(comment));
            parts.add(Doc.HARD);
        }
        parts.add(doc);
        return Doc.of(parts.toArray());
    }

    /** Whether a piece begins with a comment. */
    static boolean isCommented(Doc doc) {
        return doc instanceof Doc.Concat concat
                && !concat.parts().isEmpty()
                && concat.parts().get(0) instanceof Doc.Text text
                && text.value().startsWith("//");
    }

    /** A comment of YAML as one of Java. */
    static String line(String comment) {
        // Java reads unicode escapes in comments, too.
        String blank = comment.isEmpty() || comment.startsWith(" ") || comment.startsWith("\t") ? "" : " ";
        return ("//" + blank + comment.replace("\\u", "\\ u")).stripTrailing();
    }
}
