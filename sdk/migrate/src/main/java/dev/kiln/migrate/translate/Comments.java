package dev.kiln.migrate.translate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.migrate.write.Doc;
import java.util.ArrayList;
import java.util.List;

/** The comments of a template, each waiting for the Java of what it stands at. */
final class Comments {

    /** The comments at a place, which then count as written. */
    List<String> take(TemplatePath path) {
        return List.of();
    }

    /** The comments at a place and within it that have not been written yet. */
    List<String> takeAll(TemplatePath path) {
        return List.of();
    }

    /** Lines of comment above a piece of source. */
    static Doc above(List<String> comments, Doc doc) {
        if (comments.isEmpty()) {
            return doc;
        }
        List<Object> parts = new ArrayList<>();
        for (String comment : comments) {
            parts.add("//" + comment);
            parts.add(Doc.HARD);
        }
        parts.add(doc);
        return Doc.of(parts.toArray());
    }
}
