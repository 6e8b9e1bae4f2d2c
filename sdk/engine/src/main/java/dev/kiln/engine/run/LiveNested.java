package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ReplacementRequired;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.Status;
import dev.kiln.engine.state.TemplateRecord;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.value.ValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stack that implements a row. */
final class LiveNested implements NestedStack {

    /** Long, since the stack wakes its resource when it comes to rest. */
    private static final Duration POLL = Duration.ofMinutes(1);

    /** A stack that stands beside wakes nobody. */
    private static final Duration UNHEARD = Duration.ofSeconds(1);

    private final LiveResource row;
    private final Core core;

    private final boolean inside;

    /** The stack is nested in that of the row, or stands beside it. */
    LiveNested(LiveResource row, boolean inside) {
        this.row = row;
        this.inside = inside;
        this.core = row.stack().core();
    }

    private Optional<LiveStack> stack() {
        String id = row.physicalId();
        return id == null ? Optional.empty() : core.stacks().find(id);
    }

    @Override
    public Optional<View> view() {
        return stack().map(stack -> new View(stack.id(), stack.name(), stack.action(), stack.status(), stack.reason()));
    }

    @Override
    public Progress create(Template template, Map<String, ? extends @Nullable Object> parameters) {
        LiveStack parent = row.stack();
        if (parent.depth() >= core.settings().maxNestedDepth()) {
            throw new ResourceException(
                    "RequestLimitExceeded",
                    "Request limit exceeded: Recursion depth exceeds "
                            + core.settings().maxNestedDepth() + ".");
        }
        String id = core.newUuid();
        String name = String.valueOf(row.physicalName());
        PseudoParameters pseudo = new PseudoParameters(name, id, parent.projectId());
        StackDefinition definition = define(id, pseudo, row.facade(), template, parameters);
        LiveStack child = core.stacks()
                .add(new StackRecord(
                        id,
                        name,
                        parent.projectId(),
                        inside ? new StackRecord.Owner(parent.id(), row.id()) : null,
                        Action.CREATE,
                        Status.IN_PROGRESS,
                        "",
                        "",
                        definition.id(),
                        null,
                        true,
                        parent.timeout(),
                        List.of(),
                        core.now(),
                        null,
                        core.now()));
        row.physicalId(id);
        boolean adopts = parent.action() == Action.ADOPT;
        core.convergence()
                .converge(
                        child,
                        definition,
                        adopts ? Action.ADOPT : Action.CREATE,
                        adopts ? adoptedResources() : Map.of());
        return awaited(child, adopts ? Action.ADOPT : Action.CREATE);
    }

    private Map<String, Map<String, @Nullable Object>> adoptedResources() {
        return row.stack()
                .traversal()
                .map(traversal -> traversal.adopted().get(row.name()))
                .map(Adoption::resources)
                .orElse(Map.of());
    }

    private StackDefinition define(
            String stackId,
            PseudoParameters pseudo,
            @Nullable ParentFacade facade,
            Template template,
            Map<String, ? extends @Nullable Object> parameters) {
        StackDefinition outer = row.stack().definition();
        TemplateRecord record = new TemplateRecord(
                core.newUuid(),
                stackId,
                core.types().textOf(template),
                outer.childEnvironment(row.name(), row.type(), parameters),
                outer.record().files());
        try {
            StackDefinition definition = StackDefinition.of(record, template, pseudo, facade, core.types());
            List<Diagnostic> problems = definition.parameters().problems();
            if (!problems.isEmpty()) {
                throw new ValueException(problems.get(0).message());
            }
            RequirementGraph.written(definition).order();
            return definition;
        } catch (ValueException invalid) {
            throw new ResourceException("", String.valueOf(invalid.getMessage()));
        }
    }

    @Override
    public Progress update(Template template, Map<String, ? extends @Nullable Object> parameters) {
        if (row.physicalId() == null) {
            Template nothing = Template.empty(HotVersion.V2013_05_23);
            return then(create(nothing, Map.of()), () -> update(template, parameters));
        }
        LiveStack child = stack().orElseThrow(ReplacementRequired::described);
        boolean updating = child.action() == Action.UPDATE && child.status() == Status.IN_PROGRESS;
        if (row.stack().action() == Action.ROLLBACK && updating) {
            core.convergence().rollBack(child);
            return awaited(child, Action.ROLLBACK);
        }
        try {
            Requests.checkUpdatable(child);
        } catch (EngineException refused) {
            throw Requests.asFailure(refused);
        }
        StackDefinition definition = define(child.id(), child.pseudo(), row.facade(), template, parameters);
        child.converge(row.stack().converge());
        core.convergence().converge(child, definition, Action.UPDATE);
        return awaited(child, Action.UPDATE);
    }

    /** Goes on when something else is done. */
    private static Progress then(Progress first, Supplier<Progress> next) {
        return first instanceof Progress.Waiting waiting
                ? Progress.after(waiting.pause(), () -> then(waiting.next().get(), next))
                : next.get();
    }

    @Override
    public Progress delete() {
        Optional<LiveStack> child = stack();
        if (child.isEmpty()) {
            return Progress.DONE;
        }
        if (row.stack().isAbandoned()) {
            child.get().abandon();
        }
        core.convergence().delete(child.get());
        return awaited(child.get(), Action.DELETE);
    }

    @Override
    public Progress suspend() {
        LiveStack child = needed("suspend");
        core.actions().suspend(child);
        return awaited(child, Action.SUSPEND);
    }

    @Override
    public Progress resume() {
        LiveStack child = needed("resume");
        core.actions().resume(child);
        return awaited(child, Action.RESUME);
    }

    @Override
    public Progress check() {
        LiveStack child = needed("check");
        core.actions().check(child);
        return awaited(child, Action.CHECK);
    }

    private LiveStack needed(String action) {
        return stack().orElseThrow(() ->
                new ResourceException("Error", "Cannot " + action + " " + row.name() + ", stack not created"));
    }

    @Override
    public void cancel() {
        stack().ifPresent(child -> {
            boolean stoppable = child.action() == Action.UPDATE || child.action() == Action.CREATE;
            if (stoppable && child.status() == Status.IN_PROGRESS) {
                core.convergence().stopTraversals(child);
            }
        });
    }

    private Progress awaited(LiveStack child, Action action) {
        return Progress.after(inside ? POLL : UNHEARD, () -> {
            if (child.isGone()) {
                return Progress.DONE;
            }
            if (child.action() != action || child.status() == Status.IN_PROGRESS) {
                return awaited(child, action);
            }
            if (child.status() == Status.FAILED) {
                throw failure(child);
            }
            return Progress.DONE;
        });
    }

    /** Of a stack that stands by itself only the state is seen, as of any object that went wrong. */
    private ResourceException failure(LiveStack child) {
        return inside
                ? new NestedFailure(child.action(), child.reason())
                : ResourceException.worthRetrying(
                        "ResourceInError",
                        "Went to status " + child.action() + "_" + child.status() + " due to \"" + child.reason()
                                + "\"");
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        stack().ifPresent(child -> child.definition().resources().forEach((name, defined) -> {
            LiveResource member = child.newest(name);
            if (member != null) {
                Object reference = child.data().referenceId(name);
                members.add(new Member(
                        name,
                        member.type(),
                        member.action(),
                        member.status(),
                        reference == null ? null : reference.toString(),
                        defined.def(),
                        member.id(),
                        member.createdAt()));
            }
        }));
        return members;
    }

    @Override
    public Optional<Template> template() {
        return stack().map(child -> child.definition().template());
    }

    @Override
    public @Nullable Object output(String output) {
        return stack().map(child -> Outputs.value(child, output)).orElse(null);
    }

    @Override
    public List<String> outputs() {
        return stack().map(child -> List.copyOf(child.definition().outputs().keySet()))
                .orElse(List.of());
    }

    @Override
    public @Nullable Object attribute(String resource, String attribute, List<?> path) {
        LiveStack child = stack().orElse(null);
        if (child == null) {
            return null;
        }
        StackData data = child.data();
        if (!data.exists(resource) || !data.hasAttribute(resource, attribute)) {
            throw new ValueException("The Referenced Attribute (" + resource + " " + attribute + ") is incorrect.");
        }
        return data.attribute(resource, attribute, path);
    }

    @Override
    public @Nullable Object reference(String resource) {
        return stack().map(child -> child.data().referenceId(resource)).orElse(null);
    }

    @Override
    public Optional<Template> templateFile(String name) {
        String text = row.stack().definition().record().files().get(name);
        return text == null ? Optional.empty() : Optional.of(core.types().read(text));
    }
}
