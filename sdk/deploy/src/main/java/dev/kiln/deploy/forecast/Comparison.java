package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What differs in a resource that is in both templates, and what that does to it. */
final class Comparison {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

    private final String name;
    private final ResourceDef old;
    private final ResourceDef young;
    private final Resolved was;
    private final Resolved is;
    private final Secrets secrets;
    private final Doubts doubtful;
    private final Predicate<String> moves;
    private final List<ValueChange> changes = new ArrayList<>();
    private final Set<String> causes = new LinkedHashSet<>();
    private final Set<String> doubts = new TreeSet<>();

    /**
     * Compares.
     *
     * @param doubtful what cannot be told of either side
     * @param moves whether something happens to another resource
     */
    Comparison(
            String name,
            ResourceDef old,
            ResourceDef young,
            Resolved was,
            Resolved is,
            Secrets secrets,
            Doubts doubtful,
            Predicate<String> moves) {
        this.name = name;
        this.old = old;
        this.young = young;
        this.was = was;
        this.is = is;
        this.secrets = secrets;
        this.doubtful = doubtful;
        this.moves = moves;
        Set<String> names = new LinkedHashSet<>(is.properties());
        names.addAll(was.properties());
        names.forEach(this::compare);
        Set<String> sections = was.frozen().differences(is.frozen());
        for (String section : sections) {
            if (!section.equals("properties")) {
                changes.add(new ValueChange(
                        section,
                        section(was, section),
                        section(is, section),
                        sectionEffect(section),
                        secrets.shows(old, young, ResourceDef::metadata)));
            }
        }
        if (changes.isEmpty() && sections.contains("properties")) {
            changes.add(new ValueChange(
                    "properties",
                    was.frozen().properties(),
                    is.frozen().properties(),
                    Outcome.UPDATE,
                    secrets.shows(old, young, ResourceDef::properties)));
        }
    }

    private static @Nullable Node property(ResourceDef def, String property) {
        return def.properties() instanceof MapNode map ? map.get(property) : def.properties();
    }

    private Outcome sectionEffect(String section) {
        boolean otherCode = section.equals("type")
                && !was.type().equals(is.type())
                && !(Inside.isTemplateName(was.type()) && Inside.isTemplateName(is.type()));
        return otherCode || TypeFacts.replacesOnSection(is.type(), section) ? Outcome.REPLACE : Outcome.UPDATE;
    }

    /** Whether a property says nothing since it is a default, of a type that is not the same on both sides. */
    private boolean isNoise(String property) {
        return !was.type().equals(is.type()) && !isGiven(was, property) && !isGiven(is, property);
    }

    private static boolean isGiven(Resolved side, String property) {
        return side.frozen().properties() instanceof Map<?, ?> map && map.containsKey(property);
    }

    private void compare(String property) {
        if (isNoise(property)) {
            return;
        }
        Object a = was.value(property);
        Object b = is.value(property);
        Node node = property(young, property);
        Mentions mentions = Mentions.in(node);
        boolean differs = !PythonEquality.equal(a, b);
        boolean unknown = Tokens.isUncertain(b)
                || mentions.parameters().stream().anyMatch(doubtful.unsure()::contains)
                || doubtful.chooses(node)
                || ((was.opaque().contains(property) || is.opaque().contains(property))
                        && (differs || mentions.resources().stream().anyMatch(moves)));
        if (!differs && !unknown) {
            return;
        }
        mentions.resources().stream().filter(moves).forEach(causes::add);
        if (unknown || (mayNameTheSame(property, a, b) && effect(property).isGrave())) {
            doubts.add(property);
        }
        boolean secret = isSecret(property);
        changes.add(new ValueChange(
                property, a, b, doubts.contains(property) ? Outcome.UNCERTAIN : effect(property), secret));
    }

    /** Whether one value is an id and the other a name, where Heat looks up which object a name means. */
    private boolean mayNameTheSame(String property, @Nullable Object a, @Nullable Object b) {
        PropertySchema found = schema(property);
        return found != null
                && found.constraints().stream().anyMatch(Constraint.Custom.class::isInstance)
                && a instanceof String one
                && b instanceof String other
                && !Tokens.isUnknown(one)
                && !Tokens.isUnknown(other)
                && UUID.matcher(one).matches() != UUID.matcher(other).matches();
    }

    private @Nullable PropertySchema schema(String property) {
        return is.schema().map(type -> type.properties().get(property)).orElse(null);
    }

    private Outcome effect(String property) {
        PropertySchema found = schema(property);
        if (found == null) {
            return Outcome.UPDATE;
        }
        if (found.immutable()) {
            return Outcome.REFUSED;
        }
        return !found.updateAllowed() || TypeFacts.replacesOn(is.type(), property, was, is)
                ? Outcome.REPLACE
                : Outcome.UPDATE;
    }

    String name() {
        return name;
    }

    /** Whether a property shows a secret on either side. */
    boolean isSecret(String property) {
        return secrets.shows(old, young, def -> property(def, property));
    }

    List<ValueChange> all() {
        return changes;
    }

    /** The resources whose replacement or change reaches it. */
    List<String> causes() {
        return List.copyOf(causes);
    }

    /** The properties of which nobody can tell what they will be. */
    Set<String> doubts() {
        return doubts;
    }

    Resolved was() {
        return was;
    }

    Resolved is() {
        return is;
    }

    Outlook verdict() {
        Outcome certain = Outcome.UNCHANGED;
        for (ValueChange change : changes) {
            if (change.effect() != Outcome.UNCERTAIN) {
                certain = certain.or(change.effect());
            }
        }
        Outcome possible = certain;
        for (String property : doubts) {
            possible = possible.or(effect(property).or(Outcome.UPDATE));
        }
        if (possible == certain) {
            return Outlook.of(certain, reason(certain));
        }
        String reason = "what " + String.join(", ", doubts) + " will be cannot be told before; then "
                + (possible == Outcome.UPDATE ? "an update in place" : "possibly a replacement")
                + ", else " + (certain == Outcome.UNCHANGED ? "nothing" : "an update in place");
        return possible == Outcome.UPDATE ? Outlook.settled(reason) : Outlook.uncertain(reason);
    }

    private String reason(Outcome outcome) {
        if (outcome != Outcome.REPLACE && outcome != Outcome.REFUSED) {
            return "";
        }
        List<String> names = changes.stream()
                .filter(change -> change.effect() == outcome)
                .map(ValueChange::name)
                .toList();
        return String.join(", ", names)
                + (outcome == Outcome.REPLACE ? " cannot be changed in place" : " must not be changed");
    }

    private static @Nullable Object section(Resolved side, String section) {
        return switch (section) {
            case "type" -> side.frozen().type();
            case "metadata" -> side.frozen().metadata();
            case "depends_on" -> side.frozen().dependsOn();
            case "update_policy" -> side.frozen().updatePolicy();
            case "deletion_policy" -> side.frozen().deletionPolicy();
            default -> null;
        };
    }
}
