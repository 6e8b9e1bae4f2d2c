package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides the fate of one resource after the other, in the order in which Heat decides. Source: SEMANTICS section 10. */
final class ResourceDecision {

    private final @Nullable Definition before;
    private final Definition after;
    private final Map<String, StackResource> existing;
    private final KnownResources oldWorld;
    private final KnownResources newWorld;
    private final Set<String> unsure;
    private final IdentityHashMap<Definition, SecretFlow> flows = new IdentityHashMap<>();
    private final Map<String, ResourceForecast> decided = new LinkedHashMap<>();

    ResourceDecision(
            @Nullable Definition before,
            Definition after,
            Map<String, StackResource> existing,
            KnownResources oldWorld,
            KnownResources newWorld,
            Set<String> unsure) {
        this.before = before;
        this.after = after;
        this.existing = existing;
        this.oldWorld = oldWorld;
        this.newWorld = newWorld;
        this.unsure = unsure;
    }

    ResourceForecast decide(String name) {
        ResourceForecast fate = fate(name);
        decided.put(name, fate);
        return fate;
    }

    /** What becomes of a resource that the new template does not have, or not under its conditions. */
    ResourceForecast removed(StackResource resource) {
        ResourceDef old = before == null ? null : before.resources().get(resource.name());
        boolean kept = old != null
                && (old.externalId() != null
                        || String.valueOf(old.deletionPolicy())
                                .toLowerCase(Locale.ROOT)
                                .contains("retain"));
        String reason = after.template().resources().containsKey(resource.name())
                ? "its condition is no longer true"
                : "the template no longer has it";
        return new ResourceForecast(
                resource.name(),
                resource.type(),
                Outcome.DELETE,
                kept ? reason + "; its deletion policy keeps the object" : reason,
                List.of(),
                List.of());
    }

    private ResourceForecast fate(String name) {
        ResourceDef young = Objects.requireNonNull(after.resources().get(name));
        Resolved is = Resolved.of(name, young, after, newWorld);
        newWorld.defined(name, is);
        StackResource row = existing.get(name);
        Definition side = before;
        ResourceDef old = side == null ? null : side.resources().get(name);
        if (side == null || old == null || row == null || isNotBegun(row)) {
            return new ResourceForecast(name, young.type(), Outcome.CREATE, "", created(young, is), List.of());
        }
        Resolved was = Resolved.of(name, old, side, oldWorld);
        oldWorld.defined(name, was);
        ValueChanges changes = new ValueChanges(name, old, young, was, is);
        Fate fate = restricted(name, decide(changes, row));
        return new ResourceForecast(
                name, young.type(), fate.outcome(), fate.reason(), changes.all(), List.copyOf(changes.causes()));
    }

    private record Fate(Outcome outcome, String reason) {}

    private static boolean isNotBegun(StackResource row) {
        return row.status().action().equals("INIT") || row.status().toString().equals("DELETE_COMPLETE");
    }

    private List<ValueChange> created(ResourceDef def, Resolved is) {
        List<ValueChange> changes = new ArrayList<>();
        Map<?, ?> given = is.frozen().properties() instanceof Map<?, ?> map ? map : Map.of();
        given.forEach((key, value) -> changes.add(new ValueChange(
                String.valueOf(key),
                null,
                value,
                Outcome.CREATE,
                isSecret(property(def, String.valueOf(key)), after))));
        return changes;
    }

    private Fate decide(ValueChanges changes, StackResource row) {
        String type = changes.young.type();
        if (!Objects.equals(
                changes.was.frozen().externalId(), changes.is.frozen().externalId())) {
            return new Fate(Outcome.REFUSED, "Heat does not change an external_id");
        }
        if (changes.is.frozen().externalId() != null) {
            return new Fate(Outcome.UNCHANGED, "");
        }
        if (!changes.sameImplementation()) {
            return new Fate(Outcome.REPLACE, "its type changes");
        }
        Optional<Fate> failed = afterFailure(row, type);
        if (failed.isPresent()) {
            return failed.get();
        }
        if (TypeFacts.neverChanges(type)) {
            return new Fate(Outcome.UNCHANGED, "");
        }
        if (changes.isNested() || TypeFacts.alwaysChanges(type)) {
            return new Fate(Outcome.UPDATE, changes.all().isEmpty() ? "every update looks into a nested stack" : "");
        }
        if (TypeFacts.isAlwaysReplaced(type, changes.is)) {
            return new Fate(Outcome.REPLACE, "its type or its policy replaces it on every update");
        }
        return changes.verdict();
    }

    private static Optional<Fate> afterFailure(StackResource row, String type) {
        if (!row.status().isFailed()) {
            return Optional.empty();
        }
        if (TypeFacts.looksBeforeReplacing(type) && !row.status().action().equals("CHECK")) {
            return Optional.of(new Fate(
                    Outcome.UNCERTAIN,
                    "it is in " + row.status() + ", and Heat looks at the object before it decides to replace it"));
        }
        return Optional.of(new Fate(Outcome.REPLACE, "it is in " + row.status()));
    }

    private Fate restricted(String name, Fate fate) {
        Set<String> restricted = after.rules().restrictedActions(name);
        boolean replaces = fate.outcome() == Outcome.REPLACE && restricted.contains("replace");
        boolean updates = fate.outcome() == Outcome.UPDATE && restricted.contains("update");
        return replaces || updates
                ? new Fate(
                        Outcome.REFUSED,
                        "the environment restricts " + (replaces ? "replace" : "update") + " of " + name)
                : fate;
    }

    private static @Nullable Node property(ResourceDef def, String property) {
        return def.properties() instanceof MapNode map ? map.get(property) : def.properties();
    }

    private boolean isSecret(@Nullable Node node, Definition side) {
        return flows.computeIfAbsent(side, SecretFlow::new).reaches(node);
    }

    /** Whether a part of a resource shows a secret on either side. */
    private boolean isSecret(ResourceDef old, ResourceDef young, Function<ResourceDef, @Nullable Node> part) {
        Definition deployed = before;
        return isSecret(part.apply(young), after) || (deployed != null && isSecret(part.apply(old), deployed));
    }

    /** What differs in a resource that is in both templates. */
    private final class ValueChanges {

        private final String name;
        private final ResourceDef old;
        private final ResourceDef young;
        private final Resolved was;
        private final Resolved is;
        private final List<ValueChange> changes = new ArrayList<>();
        private final Set<String> causes = new LinkedHashSet<>();
        private final Set<String> doubts = new TreeSet<>();

        ValueChanges(String name, ResourceDef old, ResourceDef young, Resolved was, Resolved is) {
            this.name = name;
            this.old = old;
            this.young = young;
            this.was = was;
            this.is = is;
            Set<String> names = new LinkedHashSet<>(is.properties());
            names.addAll(was.properties());
            names.forEach(this::compare);
            for (String section : was.frozen().differences(is.frozen())) {
                if (!section.equals("properties")) {
                    changes.add(new ValueChange(
                            section,
                            section(was, section),
                            section(is, section),
                            Outcome.UPDATE,
                            isSecret(old, young, ResourceDef::metadata)));
                }
            }
            if (changes.isEmpty() && was.frozen().differences(is.frozen()).contains("properties")) {
                changes.add(new ValueChange(
                        "properties",
                        was.frozen().properties(),
                        is.frozen().properties(),
                        Outcome.UPDATE,
                        isSecret(old, young, ResourceDef::properties)));
            }
            if (isNested() && !Objects.equals(nestedText(before, old), nestedText(after, young))) {
                changes.add(new ValueChange("template", "the deployed text", "a new text", Outcome.UPDATE, false));
            }
        }

        private @Nullable String nestedText(@Nullable Definition side, ResourceDef def) {
            return side == null ? null : side.nestedText(name, def);
        }

        private void compare(String property) {
            Object a = was.value(property);
            Object b = is.value(property);
            Mentions mentions = Mentions.in(property(young, property));
            boolean differs = !PythonEquality.equal(a, b);
            boolean unknown = Tokens.isUncertain(b)
                    || mentions.parameters().stream().anyMatch(unsure::contains)
                    || ((was.opaque().contains(property) || is.opaque().contains(property))
                            && (differs || mentions.resources().stream().anyMatch(this::moves)));
            if (!differs && !unknown) {
                return;
            }
            mentions.resources().stream().filter(this::moves).forEach(causes::add);
            Outcome effect = effect(property);
            if (unknown) {
                doubts.add(property);
            }
            boolean secret = isSecret(property(young, property), after)
                    || (before != null && isSecret(property(old, property), before));
            changes.add(new ValueChange(property, a, b, unknown ? Outcome.UNCERTAIN : effect, secret));
        }

        private boolean moves(String other) {
            ResourceForecast fate = decided.get(other);
            return fate != null && fate.outcome() != Outcome.UNCHANGED;
        }

        private Outcome effect(String property) {
            Optional<ResourceSchema> schema = after.schema(name, young);
            if (schema.isEmpty()) {
                return Outcome.UPDATE;
            }
            PropertySchema found = schema.get().properties().get(property);
            if (found == null) {
                return Outcome.UPDATE;
            }
            if (found.immutable()) {
                return Outcome.REFUSED;
            }
            return !found.updateAllowed() || TypeFacts.replacesOn(young.type(), property, was, is)
                    ? Outcome.REPLACE
                    : Outcome.UPDATE;
        }

        boolean sameImplementation() {
            if (before == null) {
                return false;
            }
            var one = before.implementation(name, old);
            var other = after.implementation(name, young);
            return one.isTemplate() ? other.isTemplate() : one.target().equals(other.target());
        }

        boolean isNested() {
            return after.implementation(name, young).isTemplate() || TypeFacts.isNested(young.type());
        }

        List<ValueChange> all() {
            return changes;
        }

        Set<String> causes() {
            return causes;
        }

        Fate verdict() {
            Outcome certain = Outcome.UNCHANGED;
            for (ValueChange change : changes) {
                if (change.effect() != Outcome.UNCERTAIN) {
                    certain = certain.or(change.effect());
                }
            }
            if (young.type().equals("OS::Heat::Delay") && certain == Outcome.UPDATE) {
                certain = Outcome.REPLACE;
            }
            Outcome possible = certain;
            for (String property : doubts) {
                possible = possible.or(effect(property).or(Outcome.UPDATE));
            }
            return possible == certain
                    ? new Fate(certain, reason(certain))
                    : new Fate(
                            Outcome.UNCERTAIN,
                            "what " + String.join(", ", doubts) + " will be cannot be told before; then "
                                    + (possible == Outcome.UPDATE ? "an update in place" : "possibly a replacement")
                                    + ", else " + (certain == Outcome.UNCHANGED ? "nothing" : "an update in place"));
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
                case "metadata" -> side.frozen().metadata();
                case "depends_on" -> side.frozen().dependsOn();
                case "update_policy" -> side.frozen().updatePolicy();
                case "deletion_policy" -> side.frozen().deletionPolicy();
                default -> null;
            };
        }
    }
}
