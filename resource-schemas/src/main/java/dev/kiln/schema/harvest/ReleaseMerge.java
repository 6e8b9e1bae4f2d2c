package dev.kiln.schema.harvest;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Adds what was harvested from a release to what is known from older ones. The newer facts win; what the newer release no
 * longer has stays, marked with the releases that had it; descriptions stay. A type of which the release has only a hidden
 * placeholder keeps its older facts, since Heat can tell no others.
 */
public final class ReleaseMerge {

    private final HeatRelease release;

    private ReleaseMerge(HeatRelease release) {
        this.release = release;
    }

    /**
     * Merges. Adding the newest known release once more replaces what is known of it.
     *
     * @param known the types known so far
     * @param harvested the types of the release
     * @param release the release, not older than any known one
     * @return the types of all releases by name
     * @throws IllegalArgumentException when a newer release is known already
     */
    public static SortedMap<String, ResourceSchema> add(
            Map<String, ResourceSchema> known, Map<String, ResourceSchema> harvested, HeatRelease release) {
        return new ReleaseMerge(release).types(known, harvested);
    }

    private SortedMap<String, ResourceSchema> types(
            Map<String, ResourceSchema> known, Map<String, ResourceSchema> harvested) {
        known.values().stream()
                .flatMap(type -> type.releases().stream())
                .filter(r -> r.compareTo(release) > 0)
                .findFirst()
                .ifPresent(newer -> {
                    throw new IllegalArgumentException("the files already hold " + newer.id() + ", which is newer than "
                            + release.id() + ": start with an empty folder and add the releases oldest first");
                });
        return union(known, harvested, this::both, this::knownOnly);
    }

    private ResourceSchema both(ResourceSchema known, ResourceSchema harvested) {
        Optional<ResourceSchema> older = knownOnly(known);
        if (isPlaceholder(harvested) && older.isPresent() && hasContent(older.get())) {
            return ResourceSchema.builder()
                    .from(older.get())
                    .addReleases(release)
                    .supportStatus(harvested.supportStatus())
                    .placeholderSince(older.get().placeholderSince().orElse(release))
                    .build();
        }
        return ResourceSchema.builder()
                .from(harvested)
                .description(known.description())
                .addAllReleases(known.releases())
                .properties(properties(known.properties(), harvested.properties()))
                .attributes(attributes(known.attributes(), harvested.attributes()))
                .updatePolicy(properties(known.updatePolicy(), harvested.updatePolicy()))
                .build();
    }

    private Optional<ResourceSchema> knownOnly(ResourceSchema known) {
        return older(known.releases())
                .map(releases -> ResourceSchema.builder()
                        .from(known)
                        .releases(releases)
                        .placeholderSince(known.placeholderSince().filter(since -> !since.equals(release)))
                        .properties(properties(known.properties(), Map.of()))
                        .attributes(attributes(known.attributes(), Map.of()))
                        .updatePolicy(properties(known.updatePolicy(), Map.of()))
                        .build());
    }

    private Map<String, PropertySchema> properties(
            Map<String, PropertySchema> known, Map<String, PropertySchema> harvested) {
        return union(known, harvested, this::both, this::knownOnly);
    }

    private PropertySchema both(PropertySchema known, PropertySchema harvested) {
        PropertySchema.Builder merged = PropertySchema.builder()
                .from(harvested)
                .description(known.description())
                .addAllReleases(known.releases());
        if (known.type() != harvested.type()) {
            return merged.build();
        }
        return merged.unit(known.unit())
                .entities(known.entities())
                .definition(known.definition())
                .items(harvested
                        .items()
                        .map(items -> known.items()
                                .map(knownItems -> both(knownItems, items))
                                .orElse(items)))
                .properties(properties(known.properties(), harvested.properties()))
                .build();
    }

    private Optional<PropertySchema> knownOnly(PropertySchema known) {
        return older(known.releases())
                .map(releases -> PropertySchema.builder()
                        .from(known)
                        .releases(releases)
                        .items(known.items().flatMap(this::knownOnly))
                        .properties(properties(known.properties(), Map.of()))
                        .build());
    }

    private Map<String, AttributeSchema> attributes(
            Map<String, AttributeSchema> known, Map<String, AttributeSchema> harvested) {
        return union(
                known,
                harvested,
                (k, h) -> AttributeSchema.builder()
                        .from(h)
                        .description(k.description())
                        .addAllReleases(k.releases())
                        .build(),
                k -> older(k.releases())
                        .map(releases -> AttributeSchema.builder()
                                .from(k)
                                .releases(releases)
                                .build()));
    }

    private static <T> SortedMap<String, T> union(
            Map<String, T> known,
            Map<String, T> harvested,
            BinaryOperator<T> both,
            Function<T, Optional<T>> knownOnly) {
        SortedMap<String, T> union = new TreeMap<>(harvested);
        known.forEach((name, k) -> {
            if (harvested.containsKey(name)) {
                union.computeIfPresent(name, (n, h) -> both.apply(k, h));
            } else {
                knownOnly.apply(k).ifPresent(kept -> union.put(name, kept));
            }
        });
        return union;
    }

    /** The releases before the one that is added, or empty when there are none. */
    private Optional<Set<HeatRelease>> older(Set<HeatRelease> releases) {
        Set<HeatRelease> older = EnumSet.noneOf(HeatRelease.class);
        releases.stream().filter(r -> r.compareTo(release) < 0).forEach(older::add);
        return older.isEmpty() ? Optional.empty() : Optional.of(older);
    }

    private static boolean isPlaceholder(ResourceSchema type) {
        return type.supportStatus().status() == SupportStatus.Status.HIDDEN && !hasContent(type);
    }

    private static boolean hasContent(ResourceSchema type) {
        return !type.properties().isEmpty() || !type.attributes().isEmpty();
    }
}
