package dev.kiln.hot.eval;

import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to a node, linked to its start; becomes a path only when an error needs one, since most never do. */
final class Trail {

    private final TemplatePath start;
    private final @Nullable Trail parent;
    private final Object segment;

    private Trail(TemplatePath start, @Nullable Trail parent, Object segment) {
        this.start = start;
        this.parent = parent;
        this.segment = segment;
    }

    static Trail from(TemplatePath start) {
        return new Trail(start, null, "");
    }

    Trail plus(Object next) {
        return new Trail(start, this, next);
    }

    TemplatePath path() {
        List<Object> segments = new ArrayList<>();
        for (Trail at = this; at.parent != null; at = at.parent) {
            segments.add(at.segment);
        }
        segments.addAll(reversed(start.segments()));
        Collections.reverse(segments);
        return new TemplatePath(segments);
    }

    private static List<Object> reversed(List<Object> segments) {
        List<Object> copy = new ArrayList<>(segments);
        Collections.reverse(copy);
        return copy;
    }
}
