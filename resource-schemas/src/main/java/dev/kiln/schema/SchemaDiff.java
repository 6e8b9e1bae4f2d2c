package dev.kiln.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What differs between two states of the catalogue, such as before and after adding a release.
 *
 * @param changes in alphabetical order of the types
 */
public record SchemaDiff(List<Change> changes) {

    /** Copies the list. */
    public SchemaDiff {
        changes = List.copyOf(changes);
    }

    /** What happened to something. */
    public enum Kind {
        /** It is new. */
        ADDED("+"),
        /** It is gone. */
        REMOVED("-"),
        /** It is another. */
        CHANGED("~");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /**
     * One difference.
     *
     * @param type the resource type
     * @param kind what happened
     * @param element what it happened to, for example {@code property networks.*.port}; an empty text for the type itself
     * @param detail what changed, for example {@code required: false -> true}; an empty text where there is nothing to say
     */
    public record Change(String type, Kind kind, String element, String detail) {}

    /**
     * Compares. Descriptions do not count; what the newest release of {@code older} has and that of {@code newer} has not is
     * removed, even where it is kept for the sake of older releases.
     *
     * @param older the types before, by name
     * @param newer the types after, by name
     * @return the differences
     */
    public static SchemaDiff between(Map<String, ResourceSchema> older, Map<String, ResourceSchema> newer) {
        Collector collector = new Collector(newest(older), newest(newer));
        TreeSet<String> names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        for (String name : names) {
            collector.type = name;
            ResourceSchema before = older.get(name);
            ResourceSchema after = newer.get(name);
            if (before == null) {
                collector.add(Kind.ADDED, "", "");
            } else if (after == null) {
                collector.add(Kind.REMOVED, "", "");
            } else {
                collector.type(before, after);
            }
        }
        return new SchemaDiff(collector.changes);
    }

    /**
     * The differences for people: a summary line, then each type with its changes below it.
     *
     * @param title what was compared
     * @return the text, several lines
     */
    public String report(String title) {
        Map<String, List<Change>> byType = new LinkedHashMap<>();
        changes.forEach(
                c -> byType.computeIfAbsent(c.type(), t -> new ArrayList<>()).add(c));
        StringBuilder out = new StringBuilder(title + ": " + count(Kind.ADDED) + " types added, " + count(Kind.REMOVED)
                + " removed, " + (byType.size() - count(Kind.ADDED) - count(Kind.REMOVED)) + " changed\n");
        byType.forEach((type, list) -> {
            boolean whole = list.get(0).element().isEmpty() && list.get(0).kind() != Kind.CHANGED;
            out.append(whole ? list.get(0).kind().mark : " ")
                    .append(' ')
                    .append(type)
                    .append('\n');
            list.stream()
                    .filter(c -> !c.element().isEmpty() || c.kind() == Kind.CHANGED)
                    .forEach(c -> out.append("    ").append(line(c)).append('\n'));
        });
        return out.toString();
    }

    private static String line(Change c) {
        String what = c.element().isEmpty() ? "type" : c.element();
        return c.kind().mark + " " + what + (c.detail().isEmpty() ? "" : ": " + c.detail());
    }

    private long count(Kind kind) {
        return changes.stream()
                .filter(c -> c.kind() == kind && c.element().isEmpty())
                .count();
    }

    /** Walks both sides of one type after the other. */
    private static final class Collector {
        private final List<Change> changes = new ArrayList<>();
        private final HeatRelease newestBefore;
        private final HeatRelease newestAfter;
        private String type = "";

        Collector(HeatRelease newestBefore, HeatRelease newestAfter) {
            this.newestBefore = newestBefore;
            this.newestAfter = newestAfter;
        }

        void type(ResourceSchema before, ResourceSchema after) {
            compare("", "service", ResourceSchema::service, before, after);
            compare("", "entity", ResourceSchema::entity, before, after);
            compare("", "support", ResourceSchema::supportStatus, before, after);
            compare("", "placeholder since", r -> r.placeholderSince().map(HeatRelease::id), before, after);
            staysBehind("", before.releases(), after.releases());
            compare("", "actions", ResourceSchema::actions, before, after);
            compare("", "decides replacement itself", ResourceSchema::decidesReplacementItself, before, after);
            compare("", "implicit dependencies", ResourceSchema::implicitDependencies, before, after);
            compare("", "signal", ResourceSchema::signal, before, after);
            compare("", "translation rules", ResourceSchema::translationRules, before, after);
            boolean gone = after.placeholderSince().isPresent();
            properties("property ", before.properties(), after.properties(), gone);
            properties("update policy ", before.updatePolicy(), after.updatePolicy(), gone);
            each(before.attributes(), after.attributes(), "attribute ", (name, b, a) -> {
                compare(name, "type", x -> x.type().map(ValueType::heatName), b, a);
                compare(name, "support", AttributeSchema::supportStatus, b, a);
                compare(name, "cache", AttributeSchema::cacheMode, b, a);
                if (!gone) {
                    staysBehind(name, b.releases(), a.releases());
                }
            });
        }

        private void properties(
                String prefix, Map<String, PropertySchema> before, Map<String, PropertySchema> after, boolean gone) {
            each(before, after, prefix, (name, b, a) -> property(name, b, a, gone));
        }

        private void property(String name, PropertySchema before, PropertySchema after, boolean gone) {
            compare(name, "type", p -> p.type().heatName(), before, after);
            compare(name, "required", PropertySchema::required, before, after);
            compare(name, "default", PropertySchema::defaultValue, before, after);
            compare(name, "update_allowed", PropertySchema::updateAllowed, before, after);
            compare(name, "immutable", PropertySchema::immutable, before, after);
            compare(name, "hidden", PropertySchema::hidden, before, after);
            compare(name, "implemented", PropertySchema::implemented, before, after);
            compare(name, "allow_conversion", PropertySchema::allowConversion, before, after);
            compare(name, "constraints", PropertySchema::constraints, before, after);
            compare(name, "support", PropertySchema::supportStatus, before, after);
            if (!gone) {
                staysBehind(name, before.releases(), after.releases());
            }
            properties(name + ".", before.properties(), after.properties(), gone);
            properties(name + ".", itemsOf(before), itemsOf(after), gone);
        }

        private <T> void each(Map<String, T> before, Map<String, T> after, String prefix, Pair<T> pair) {
            TreeSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            for (String name : names) {
                T b = before.get(name);
                T a = after.get(name);
                if (b == null) {
                    add(Kind.ADDED, prefix + name, "");
                } else if (a == null) {
                    add(Kind.REMOVED, prefix + name, "");
                } else {
                    pair.compare(prefix + name, b, a);
                }
            }
        }

        private <T> void compare(String element, String fact, Function<T, Object> get, T before, T after) {
            Object b = get.apply(before);
            Object a = get.apply(after);
            if (!Objects.equals(b, a)) {
                add(Kind.CHANGED, element, fact + ": " + SchemaDiff.text(b) + " -> " + SchemaDiff.text(a));
            }
        }

        /** What is kept for the sake of older releases is not in the newest one any more. */
        private void staysBehind(String element, Set<HeatRelease> before, Set<HeatRelease> after) {
            if (before.contains(newestBefore) && !newestBefore.equals(newestAfter) && !after.contains(newestAfter)) {
                add(Kind.REMOVED, element, "last in " + newestBefore.id());
            }
        }

        void add(Kind kind, String element, String detail) {
            changes.add(new Change(type, kind, element, detail));
        }
    }

    private interface Pair<T> {
        void compare(String name, T before, T after);
    }

    private static Map<String, PropertySchema> itemsOf(PropertySchema property) {
        return property.items().map(items -> Map.of("*", items)).orElse(Map.of());
    }

    private static HeatRelease newest(Map<String, ResourceSchema> types) {
        return types.values().stream()
                .flatMap(t -> t.releases().stream())
                .max(Comparator.naturalOrder())
                .orElse(HeatRelease.newest());
    }

    private static String text(Object value) {
        if (value instanceof SupportStatus status) {
            return status.status() + (status.version() == null ? "" : " " + status.version());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Object::toString).orElse("none");
        }
        String text = value.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
