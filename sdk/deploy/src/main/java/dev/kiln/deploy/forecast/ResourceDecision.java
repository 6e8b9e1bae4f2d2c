package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides the fate of one resource after the other, in the order in which Heat decides. Source: SEMANTICS section 10. */
final class ResourceDecision {

    private static final String CONDITION = "whether its condition holds cannot be told before";

    private final @Nullable Definition before;
    private final Definition after;
    private final Rows rows;
    private final KnownResources oldWorld;
    private final KnownResources newWorld;
    private final Doubts doubts;
    private final Secrets secrets;
    private final Map<String, Resolved> oldOnes = new LinkedHashMap<>();
    private final Map<String, Resolved> newOnes = new LinkedHashMap<>();
    private final Map<String, ResourceForecast> decided = new LinkedHashMap<>();

    ResourceDecision(
            @Nullable Definition before,
            Definition after,
            Rows rows,
            KnownResources oldWorld,
            KnownResources newWorld,
            Set<String> unsure) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.oldWorld = oldWorld;
        this.newWorld = newWorld;
        this.doubts = Doubts.of(after, unsure);
        this.secrets = new Secrets(before, after);
    }

    /** What becomes of a resource, after all that it requires. */
    ResourceForecast decide(String name) {
        ResourceDef young = Objects.requireNonNull(after.resources().get(name));
        Resolved is = Resolved.of(name, young, after, newWorld);
        newWorld.defined(name, is);
        newOnes.put(name, is);
        StackResource row = rows.own().get(name);
        Definition side = before;
        ResourceDef old = side == null ? null : side.resources().get(name);
        if (doubts.isConditional(young)) {
            return keep(name, young, Outlook.uncertain(CONDITION), created(young, is), List.of(), null);
        }
        if (side == null || row == null || isNotBegun(row)) {
            return keep(name, young, Outlook.of(Outcome.CREATE, ""), created(young, is), List.of(), null);
        }
        if (old == null) {
            return keep(name, young, leftOver(row), created(young, is), List.of(), null);
        }
        Resolved was = Resolved.of(name, old, side, oldWorld);
        oldWorld.defined(name, was);
        oldOnes.put(name, was);
        Comparison found = new Comparison(name, old, young, was, is, secrets, doubts, this::moves);
        Inside inside = null;
        if (isNested(is)) {
            inside = new Inside(name, side, after, rows.within(row), newWorld.place(), found);
            oldWorld.nests(name, inside);
        }
        Outlook outlook = restricted(name, outlook(found, row, inside));
        boolean goesOn = outlook.outcome() == Outcome.UPDATE || outlook.outcome() == Outcome.UNCERTAIN;
        List<ValueChange> changes = new ArrayList<>(found.all());
        if (inside != null) {
            changes.addAll(inside.textChange());
        }
        return keep(name, young, outlook, changes, found.causes(), goesOn ? inside : null);
    }

    private ResourceForecast keep(
            String name,
            ResourceDef def,
            Outlook outlook,
            List<ValueChange> changes,
            List<String> causes,
            @Nullable Inside inside) {
        ResourceForecast forecast = new ResourceForecast(
                name,
                def.type(),
                outlook.outcome(),
                inside == null || outlook.outcome() != Outcome.UPDATE
                        ? outlook.reason()
                        : inside.reason(outlook.reason()),
                changes,
                causes,
                inside == null ? List.of() : inside.resources());
        decided.put(name, forecast);
        newWorld.decided(forecast, outlook.mayMove(), inside);
        return forecast;
    }

    /** What becomes of a resource that the new template does not have, or not under its conditions. */
    ResourceForecast removed(StackResource row) {
        ResourceDef old = before == null ? null : before.resources().get(row.name());
        boolean kept = old != null
                && (old.externalId() != null
                        || String.valueOf(old.deletionPolicy())
                                .toLowerCase(Locale.ROOT)
                                .contains("retain"));
        ResourceDef young = after.template().resources().get(row.name());
        String reason = young != null ? "its condition is no longer true" : "the template no longer has it";
        boolean unsure = young != null && doubts.isConditional(young);
        return new ResourceForecast(
                row.name(),
                row.type(),
                unsure ? Outcome.UNCERTAIN : Outcome.DELETE,
                unsure ? CONDITION : kept ? reason + "; its deletion policy keeps the object" : reason,
                List.of(),
                List.of(),
                List.of());
    }

    private boolean moves(String other) {
        ResourceForecast fate = decided.get(other);
        return fate != null && fate.outcome() != Outcome.UNCHANGED;
    }

    private boolean isNested(Resolved side) {
        return side.frozen().externalId() == null && (isTemplate(side) || TypeFacts.isNested(side.type()));
    }

    private static boolean isTemplate(Resolved side) {
        return side.schema().isEmpty() && Inside.isTemplateName(side.type());
    }

    private static boolean isNotBegun(StackResource row) {
        return row.status().action().equals("INIT") || row.status().toString().equals("DELETE_COMPLETE");
    }

    /** A resource that the deployed template does not have any more, but the stack does. */
    private static Outlook leftOver(StackResource row) {
        return Outlook.uncertain("it is in " + row.status() + " although the deployed template does not have it");
    }

    private List<ValueChange> created(ResourceDef def, Resolved is) {
        List<ValueChange> changes = new ArrayList<>();
        Map<?, ?> given = is.frozen().properties() instanceof Map<?, ?> map ? map : Map.of();
        given.forEach((key, value) -> changes.add(new ValueChange(
                String.valueOf(key), null, value, Outcome.CREATE, secrets.shows(property(def, String.valueOf(key))))));
        return changes;
    }

    private static @Nullable Node property(ResourceDef def, String property) {
        return def.properties() instanceof MapNode map ? map.get(property) : def.properties();
    }

    private Outlook outlook(Comparison found, StackResource row, @Nullable Inside inside) {
        Resolved is = found.is();
        String type = is.type();
        if (!Objects.equals(found.was().frozen().externalId(), is.frozen().externalId())) {
            return Outlook.of(Outcome.REFUSED, "Heat does not change an external_id");
        }
        if (is.frozen().externalId() != null) {
            return Outlook.of(Outcome.UNCHANGED, "");
        }
        boolean wasTemplate = isTemplate(found.was());
        boolean sameCode = wasTemplate ? isTemplate(is) : found.was().type().equals(type);
        if (!sameCode) {
            return Outlook.of(Outcome.REPLACE, "its type changes");
        }
        if (rows.twice().contains(row.name())) {
            return Outlook.uncertain("its replacement was not finished, and Heat lists two of it");
        }
        if (inside != null && !row.physicalId().isEmpty()) {
            return nested(found, row, inside);
        }
        Optional<Outlook> failed = afterFailure(row, type);
        if (failed.isPresent()) {
            return failed.get();
        }
        if (TypeFacts.neverChanges(type)) {
            return Outlook.of(Outcome.UNCHANGED, "");
        }
        if (rows.isStale(row)) {
            return Outlook.uncertain("the last update stopped, and Heat does not tell whether it had reached it");
        }
        if (TypeFacts.isAlwaysReplaced(type, is)) {
            return Outlook.of(Outcome.REPLACE, "its type or its policy replaces it on every update");
        }
        Outlook verdict = deployment(found, found.verdict());
        return TypeFacts.alwaysChanges(type, is) && verdict.outcome() == Outcome.UNCHANGED
                ? Outlook.of(Outcome.UPDATE, "every update looks into it")
                : verdict;
    }

    /** A nested stack is always updated, unless a property of the resource that it is cannot be. */
    private static Outlook nested(Comparison found, StackResource row, Inside inside) {
        if (row.status().toString().equals("CHECK_FAILED")) {
            return Outlook.uncertain(
                    "it is in CHECK_FAILED, and Heat looks whether its stack is too before it replaces it");
        }
        if (!inside.immutable().isEmpty()) {
            return Outlook.of(Outcome.REFUSED, String.join(", ", inside.immutable()) + " must not be changed");
        }
        Outlook verdict = found.verdict();
        if (verdict.mayMove() || verdict.outcome() == Outcome.REFUSED) {
            return verdict;
        }
        return Outlook.of(Outcome.UPDATE, found.all().isEmpty() ? "every update looks into a nested stack" : "");
    }

    /** A configuration may say that an input replaces the deployment. */
    private Outlook deployment(Comparison found, Outlook verdict) {
        if (verdict.outcome() != Outcome.UPDATE
                || !ReplacingInputs.isDeployment(found.is().type())) {
            return verdict;
        }
        Outcome effect = ReplacingInputs.effect(
                found.was(), found.is(), config(before, oldOnes, found), config(after, newOnes, found));
        return switch (effect) {
            case REPLACE -> Outlook.of(Outcome.REPLACE, "an input with replace_on_change differs");
            case UNCERTAIN ->
                Outlook.uncertain("whether an input with replace_on_change differs cannot be told before");
            default -> verdict;
        };
    }

    private static @Nullable Resolved config(
            @Nullable Definition side, Map<String, Resolved> resolved, Comparison found) {
        if (side == null) {
            return null;
        }
        ResourceDef def = side.resources().get(found.name());
        Node config = def == null ? null : property(def, "config");
        return config instanceof GetResource reference && ((Call) reference).arguments() instanceof StringNode name
                ? resolved.get(name.value())
                : null;
    }

    private static Optional<Outlook> afterFailure(StackResource row, String type) {
        if (!row.status().isFailed()) {
            return Optional.empty();
        }
        boolean check = row.status().action().equals("CHECK");
        if (TypeFacts.looksBeforeReplacing(type) && (!check || type.equals("OS::Mistral::Workflow"))) {
            return Optional.of(Outlook.uncertain(
                    "it is in " + row.status() + ", and Heat looks at the object before it decides to replace it"));
        }
        return Optional.of(Outlook.of(Outcome.REPLACE, "it is in " + row.status()));
    }

    private Outlook restricted(String name, Outlook fate) {
        Set<String> restricted = after.rules().restrictedActions(name);
        boolean replaces = fate.outcome() == Outcome.REPLACE && restricted.contains("replace");
        boolean updates = fate.outcome() == Outcome.UPDATE && restricted.contains("update");
        return replaces || updates
                ? Outlook.of(
                        Outcome.REFUSED,
                        "the environment restricts " + (replaces ? "replace" : "update") + " of " + name)
                : fate;
    }
}
