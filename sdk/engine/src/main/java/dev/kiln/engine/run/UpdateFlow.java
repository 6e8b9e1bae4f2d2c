package dev.kiln.engine.run;

import dev.kiln.engine.handler.ReplacementRequired;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.plan.Decision;
import dev.kiln.engine.plan.FrozenDefinition;
import dev.kiln.engine.plan.UpdatePlanner;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ResourceSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a resource that exists to a new definition: leaves it, changes it, has it replaced, or fails. */
final class UpdateFlow {

    private static final String NEITHER = "Update status to COMPLETE for FAILED resource neither update nor replace.";

    private final LiveResource row;
    private final Traversal traversal;
    private final DefinedResource after;
    private final Outcome outcome;
    private final Set<Long> requires;

    UpdateFlow(LiveResource row, DefinedResource after, Traversal traversal, Outcome outcome) {
        this.row = row;
        this.traversal = traversal;
        this.after = after;
        this.outcome = outcome;
        this.requires = traversal.requirements(row.name());
    }

    void start() {
        DefinedResource before = row.definition();
        if (before == null || !before.type().isSameAs(after.type())) {
            changeType();
            return;
        }
        if (row.stack().action() == Action.ROLLBACK && row.replacedBy() != null) {
            before.type().handler().restoreAfterReplace(new LiveContext(row));
        }
        if (row.replacedBy() != null) {
            row.replacedBy(null);
        }
        StackDefinition old = row.stack().definition(row.templateId());
        FrozenDefinition was = before.frozen(new StackData(row.stack(), old)).withProperties(row.given());
        String external = after.externalId(row.stack().data());
        if (!Objects.equals(was.externalId(), external)) {
            ResourceException refused = new ResourceException(
                    "NotSupported",
                    "Update to property external_id of " + row.name() + " (" + row.type() + ") is not supported.");
            fail(Failure.of(row, refused));
        } else if (external != null) {
            keep();
        } else {
            HookWait.passOrWait(
                    row,
                    traversal.definition(),
                    Action.UPDATE,
                    "pre-update",
                    () -> decide(before, was),
                    outcome::aborted);
        }
    }

    private void changeType() {
        if (traversal.definition().rules().restrictedActions(row.name()).contains("replace")) {
            refuse(new ResourceException("ResourceActionRestricted", "replace is restricted for resource."));
        } else {
            replace();
        }
    }

    private void decide(DefinedResource before, FrozenDefinition was) {
        FrozenDefinition is;
        Map<String, @Nullable Object> afterValues;
        try {
            is = after.frozen(row.stack().data());
            afterValues = after.values(Maps.of(is.properties()));
        } catch (ValueException invalid) {
            // seen as an update that fails at once
            change(() -> {
                throw invalid;
            });
            return;
        }
        Map<String, @Nullable Object> beforeValues = after.possibleValues(Maps.of(was.properties()));
        if (row.stack().converge()) {
            Optional<Map<String, @Nullable Object>> reality = row.physicalId() == null
                    ? Optional.empty()
                    : before.type().handler().reality(new LiveContext(row));
            if (reality.isEmpty()) {
                replace();
                return;
            }
            beforeValues = new LinkedHashMap<>(beforeValues);
            beforeValues.putAll(reality.get());
        }
        ResourceSchema schema = after.type().view().schema();
        if (schema != null && !after.type().isTemplate()) {
            beforeValues = new SameEntities(row.stack().core().cloud(), schema).aligned(beforeValues, afterValues);
        }
        ResourceHandler handler = after.type().handler();
        UpdatePlanner.Versions versions = new UpdatePlanner.Versions(
                was,
                is,
                beforeValues,
                afterValues,
                after.metadata(row.stack().data()),
                after.updatePolicy(row.stack().data()));
        LiveContext context = new LiveContext(row, beforeValues);
        Decision decision = new UpdatePlanner(
                        context, row.type(), handler, after.type().rules())
                .decide(versions, traversal.definition().rules().restrictedActions(row.name()));
        carryOut(decision, is, beforeValues);
    }

    private void carryOut(Decision decision, FrozenDefinition is, Map<String, @Nullable Object> beforeValues) {
        if (decision instanceof Decision.Unchanged) {
            keep();
        } else if (decision instanceof Decision.InPlace inPlace) {
            ResourceChange change = inPlace.change();
            String oldTemplate = row.templateId();
            row.requiresToo(requires);
            start(oldTemplate, is, change, beforeValues);
        } else if (decision instanceof Decision.Replace replace) {
            if (replace.during()) {
                row.requiresToo(requires);
                row.state(Action.UPDATE, Status.IN_PROGRESS, LiveResource.CHANGED);
                replacedDuring(replace.named());
            } else {
                replace();
            }
        } else if (decision instanceof Decision.Refused refused) {
            if (refused.during()) {
                change(() -> {
                    throw refused.failure();
                });
            } else {
                refuse(refused.failure());
            }
        }
    }

    private void keep() {
        row.keptBy(traversal.definition().id());
        if (row.status() == Status.FAILED) {
            row.state(row.action(), Status.COMPLETE, NEITHER);
        }
        outcome.done();
    }

    /** An update that fails as soon as it is begun. */
    private void change(Runnable failing) {
        ActionRun.start(
                row,
                Action.UPDATE,
                () -> {
                    failing.run();
                    return dev.kiln.engine.handler.Progress.DONE;
                },
                new Ending(row.templateId(), Map.of(), null));
    }

    private void start(
            String oldTemplate,
            FrozenDefinition is,
            ResourceChange change,
            Map<String, @Nullable Object> beforeValues) {
        ActionRun.start(
                row,
                Action.UPDATE,
                () -> {
                    row.templateId(traversal.definition().id());
                    return after.type().handler().update(new LiveContext(row, beforeValues), change);
                },
                new Ending(oldTemplate, Maps.of(is.properties()), change));
    }

    /** What follows an update. */
    private final class Ending implements ActionRun.Ending {

        private final String oldTemplate;
        private final Map<String, @Nullable Object> given;
        private final @Nullable ResourceChange change;

        Ending(String oldTemplate, Map<String, @Nullable Object> given, @Nullable ResourceChange change) {
            this.oldTemplate = oldTemplate;
            this.given = given;
            this.change = change;
        }

        @Override
        public void settle() {
            row.given(after, given);
            row.requires(requires);
            if (change != null && change.sections().contains("metadata")) {
                row.metadata(change.metadata());
            }
        }

        @Override
        public void done() {
            HookWait.passOrWait(
                    row, traversal.definition(), Action.UPDATE, "post-update", outcome::done, outcome::aborted);
        }

        @Override
        public void failed(Failure failure) {
            fail(failure);
        }

        @Override
        public void replaced(ReplacementRequired why) {
            row.templateId(oldTemplate);
            replacedDuring(why.isNamed());
        }

        @Override
        public void aborted(Abort why) {
            outcome.aborted(why);
        }
    }

    private void replacedDuring(boolean named) {
        String what = named ? row.name() : row.description();
        row.state(Action.UPDATE, Status.COMPLETE, "The Resource " + what + " requires replacement.");
        replace();
    }

    private void replace() {
        DefinedResource before = row.definition();
        if (before != null) {
            before.type().handler().prepareForReplace(new LiveContext(row));
        }
        LiveResource replacement =
                LiveResource.create(row.stack(), after, traversal.definition().id(), Action.INIT);
        replacement.requires(requires);
        replacement.replaces(row.id());
        row.replacedBy(replacement.id());
        outcome.replaced(replacement);
    }

    private void refuse(ResourceException why) {
        row.event(Action.UPDATE, Status.FAILED, String.valueOf(why.getMessage()));
        fail(Failure.of(row, why));
    }

    private void fail(Failure failure) {
        if (row.stack().core().isTakenForDone(row, failure)) {
            outcome.done();
            return;
        }
        outcome.failed("Resource UPDATE failed: " + failure.text().text());
    }
}
