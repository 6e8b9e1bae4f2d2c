package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.read.ReadResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a template's text the places of findings are, those of a group's members included. */
final class SourcePlaces {

    private static final String MEMBER = "<nested_stack>";
    private static final List<String> DEFINITIONS = List.of("resource_def", "resource");

    private SourcePlaces() {}

    static Diagnostic locate(Diagnostic one, ReadResult read) {
        if (one.location() != null) {
            return one;
        }
        return one.at(place(one.path(), read));
    }

    private static @Nullable Location place(TemplatePath path, ReadResult read) {
        List<Object> segments = path.segments();
        boolean nested = segments.size() > 1 && segments.get(1) instanceof String owner && owner.contains("<");
        if (!nested) {
            return read.at(path).orElse(null);
        }
        String owner = String.valueOf(segments.get(1));
        TemplatePath group = Scope.resourcePath(owner.substring(0, owner.indexOf('<')));
        Location best = read.at(group).orElse(null);
        if (owner.endsWith(MEMBER)) {
            for (String definition : DEFINITIONS) {
                List<Object> written =
                        new ArrayList<>(group.key("properties").key(definition).segments());
                written.addAll(segments.subList(Math.min(4, segments.size()), segments.size()));
                Location place = read.at(new TemplatePath(written)).orElse(null);
                // the reader gives the nearest thing around, so the definition that exists lies further in
                best = isAfter(place, best) ? place : best;
            }
        }
        return best;
    }

    private static boolean isAfter(@Nullable Location one, @Nullable Location other) {
        return one != null
                && (other == null
                        || one.line() > other.line()
                        || (one.line() == other.line() && one.column() > other.column()));
    }
}
