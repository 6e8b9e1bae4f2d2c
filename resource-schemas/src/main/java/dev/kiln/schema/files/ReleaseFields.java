package dev.kiln.schema.files;

import dev.kiln.schema.HeatRelease;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads which releases have something: those of what holds it, narrowed by {@code since}, {@code until} (both inclusive) or
 * {@code releases}.
 */
final class ReleaseFields {

    private static final String RELEASES =
            Stream.of(HeatRelease.values()).map(HeatRelease::id).collect(Collectors.joining(", "));

    private ReleaseFields() {}

    static Set<HeatRelease> read(Fields fields, Set<HeatRelease> holder) {
        Set<HeatRelease> releases = releases(holder);
        release(fields, "since").ifPresent(since -> releases.removeIf(r -> r.compareTo(since) < 0));
        release(fields, "until").ifPresent(until -> releases.removeIf(r -> r.compareTo(until) > 0));
        if (fields.has("releases")) {
            releases.retainAll(listed(fields));
        }
        if (releases.isEmpty()) {
            fields.problem(
                    "",
                    "is in no release: what holds it is in "
                            + holder.stream().map(HeatRelease::id).collect(Collectors.joining(", ")));
        }
        return releases;
    }

    static Optional<HeatRelease> release(Fields fields, String name) {
        return fields.choice(name, HeatRelease::named, RELEASES);
    }

    /** What the content of a type inherits: a placeholder has no content. */
    static Set<HeatRelease> ofContent(Set<HeatRelease> type, Optional<HeatRelease> placeholderSince) {
        Set<HeatRelease> releases = releases(type);
        placeholderSince.ifPresent(since -> releases.removeIf(r -> r.compareTo(since) >= 0));
        return releases;
    }

    static Set<HeatRelease> releases(Collection<HeatRelease> from) {
        Set<HeatRelease> releases = EnumSet.noneOf(HeatRelease.class);
        releases.addAll(from);
        return releases;
    }

    private static Set<HeatRelease> listed(Fields fields) {
        Set<HeatRelease> listed = EnumSet.noneOf(HeatRelease.class);
        for (String id : fields.texts("releases")) {
            HeatRelease.named(id)
                    .ifPresentOrElse(
                            listed::add, () -> fields.problem("releases", "\"" + id + "\" is not one of " + RELEASES));
        }
        return listed;
    }
}
