package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to an engine. Every call is one step: make it through the {@link #driver()}. */
public final class Operations {

    private final Core core;
    private final Requests requests;
    private final Arrivals arrivals;
    private final Snapshots snapshots;
    private final Adoption adoption;
    private final Driver driver;

    /**
     * An engine.
     *
     * @param parts what it is made of
     */
    public Operations(EngineParts parts) {
        Journal journal = new Journal(parts.store(), parts.listener());
        this.core = new Core(parts, journal);
        this.requests = new Requests(core);
        this.arrivals = new Arrivals(core);
        this.snapshots = new Snapshots(core);
        this.adoption = new Adoption(core);
        Recovery.run(core);
        journal.flush();
        this.driver = new Driver(parts.clock(), core.loop(), journal);
    }

    /**
     * Has the steps carried out.
     *
     * @return the driver
     */
    public Driver driver() {
        return driver;
    }

    /**
     * The objects of the simulated cloud.
     *
     * @return the cloud
     */
    public Cloud cloud() {
        return core.cloud();
    }

    /**
     * What comes to resources from outside.
     *
     * @return signals, alarms and marks of health
     */
    public Arrivals arrivals() {
        return arrivals;
    }

    private LiveStack existing(String nameOrId) {
        return core.stacks().existing(nameOrId);
    }

    private void checkFree(String name) {
        if (core.stacks().named(name).filter(stack -> stack.name().equals(name)).isPresent()) {
            throw new EngineException(Kind.CONFLICT, "StackExists", "The Stack (" + name + ") already exists.");
        }
    }

    /**
     * Makes a stack.
     *
     * @param name its name
     * @param request what it shall be
     * @return its id
     */
    public String create(String name, StackRequest request) {
        checkFree(name);
        String id = core.newUuid();
        StackDefinition definition = requests.ofNew(name, id, request);
        LiveStack stack = newStack(id, name, definition, request, Action.CREATE);
        core.convergence().converge(stack, definition, Action.CREATE);
        return id;
    }

    private LiveStack newStack(
            String id, String name, StackDefinition definition, StackRequest request, Action action) {
        return core.stacks()
                .add(new StackRecord(
                        id,
                        name,
                        core.settings().projectId(),
                        null,
                        action,
                        Status.IN_PROGRESS,
                        "",
                        "",
                        definition.id(),
                        null,
                        request.disableRollback() == null || request.disableRollback(),
                        request.timeout() == null ? core.settings().defaultTimeout() : request.timeout(),
                        request.tags() == null ? List.of() : request.tags(),
                        core.now(),
                        null,
                        core.now()));
    }

    /**
     * Changes a stack to what the request says, and to nothing else.
     *
     * @param nameOrId the stack
     * @param request what it shall be
     */
    public void update(String nameOrId, StackRequest request) {
        LiveStack stack = existing(nameOrId);
        StackDefinition definition = requests.ofUpdate(stack, request);
        options(stack, request, request.tags() == null ? List.of() : request.tags());
        core.convergence().converge(stack, definition, Action.UPDATE);
    }

    /**
     * Changes what the request says of a stack and keeps the rest.
     *
     * @param nameOrId the stack
     * @param request what shall be different
     */
    public void patch(String nameOrId, StackRequest request) {
        LiveStack stack = existing(nameOrId);
        StackDefinition definition = requests.ofPatch(stack, request);
        options(stack, request, request.tags() == null ? stack.tags() : request.tags());
        core.convergence().converge(stack, definition, Action.UPDATE);
    }

    private static void options(LiveStack stack, StackRequest request, List<String> tags) {
        stack.options(
                request.disableRollback() == null ? stack.disableRollback() : request.disableRollback(),
                request.timeout() == null ? stack.timeout() : request.timeout(),
                tags);
        stack.converge(request.converge());
    }

    /**
     * Removes a stack with everything in it.
     *
     * @param nameOrId the stack
     */
    public void delete(String nameOrId) {
        core.convergence().delete(existing(nameOrId));
    }

    /**
     * Suspends all resources of a stack.
     *
     * @param nameOrId the stack
     */
    public void suspend(String nameOrId) {
        core.actions().suspend(atRest(nameOrId));
    }

    /**
     * Resumes all resources of a stack.
     *
     * @param nameOrId the stack
     */
    public void resume(String nameOrId) {
        core.actions().resume(atRest(nameOrId));
    }

    /**
     * Compares all resources of a stack with their objects.
     *
     * @param nameOrId the stack
     */
    public void check(String nameOrId) {
        core.actions().check(atRest(nameOrId));
    }

    private LiveStack atRest(String nameOrId) {
        LiveStack stack = existing(nameOrId);
        if (stack.status() == Status.IN_PROGRESS) {
            throw new EngineException(
                    Kind.CONFLICT,
                    "ActionInProgress",
                    "Stack " + stack.name() + " already has an action (" + stack.action() + ") in progress.");
        }
        return stack;
    }

    /**
     * Ends an update and goes back to the template before it.
     *
     * @param nameOrId the stack
     */
    public void cancelUpdate(String nameOrId) {
        LiveStack stack = existing(nameOrId);
        checkCancellable(stack, stack.action() == Action.UPDATE);
        core.convergence().rollBack(stack);
    }

    /**
     * Ends an update or a create where it is.
     *
     * @param nameOrId the stack
     */
    public void cancelWithoutRollback(String nameOrId) {
        LiveStack stack = existing(nameOrId);
        checkCancellable(stack, stack.action() == Action.UPDATE || stack.action() == Action.CREATE);
        core.convergence().stopTraversals(stack);
    }

    private static void checkCancellable(LiveStack stack, boolean isRightAction) {
        if (!isRightAction || stack.status() != Status.IN_PROGRESS) {
            throw Requests.notSupported("Cancelling update when stack is " + stack.action() + "_" + stack.status());
        }
    }

    /**
     * Takes a snapshot of a stack.
     *
     * @param nameOrId the stack
     * @param name the snapshot's name, or null
     * @return the snapshot's id
     */
    public String snapshot(String nameOrId, @Nullable String name) {
        return snapshots.take(atRest(nameOrId), name);
    }

    /**
     * Brings a stack back to a snapshot.
     *
     * @param nameOrId the stack
     * @param snapshotId the snapshot
     */
    public void restore(String nameOrId, String snapshotId) {
        snapshots.restore(atRest(nameOrId), snapshotId);
    }

    /**
     * Removes a snapshot.
     *
     * @param nameOrId the stack
     * @param snapshotId the snapshot
     */
    public void deleteSnapshot(String nameOrId, String snapshotId) {
        snapshots.delete(existing(nameOrId), snapshotId);
    }

    /**
     * What is needed to take a stack's objects over.
     *
     * @param nameOrId the stack
     * @return names, template, environment, files and resources, as Heat's abandon gives them
     */
    public Map<String, @Nullable Object> export(String nameOrId) {
        return adoption.export(existing(nameOrId));
    }

    /**
     * Forgets a stack and leaves its objects.
     *
     * @param nameOrId the stack
     * @return what {@link #export} gives
     */
    public Map<String, @Nullable Object> abandon(String nameOrId) {
        LiveStack stack = existing(nameOrId);
        Map<String, @Nullable Object> data = adoption.export(stack);
        stack.abandon();
        core.convergence().delete(stack);
        return data;
    }

    /**
     * Makes a stack of objects that exist.
     *
     * @param name its name
     * @param data what {@link #export} gave
     * @param request what goes before the data; its template may be left out
     * @return the stack's id
     */
    public String adopt(String name, Map<String, ? extends @Nullable Object> data, StackRequest request) {
        checkFree(name);
        String id = core.newUuid();
        StackRequest whole = Adoption.request(data, request);
        StackDefinition definition = requests.ofNew(name, id, whole);
        LiveStack stack = newStack(id, name, definition, whole, Action.ADOPT);
        core.convergence().converge(stack, definition, Action.ADOPT, Adoption.resources(Maps.byName(data)));
        return id;
    }

    /**
     * A stack.
     *
     * @param nameOrId its name, or its id
     * @return the stack as it is, or empty when there is none
     */
    public Optional<StackView> stack(String nameOrId) {
        return core.stacks().named(nameOrId).map(Views::of);
    }

    /**
     * The stacks that are not nested.
     *
     * @return the stacks as they are
     */
    public List<StackView> stacks() {
        return core.stacks().roots().stream().map(Views::of).toList();
    }

    /**
     * The resources of a stack.
     *
     * @param nameOrId the stack
     * @param depth how many levels of nested stacks to look into
     * @return the resources as they are
     */
    public List<ResourceView> resources(String nameOrId, int depth) {
        return Views.resources(existing(nameOrId), depth);
    }

    /**
     * The outputs of a stack.
     *
     * @param nameOrId the stack
     * @return the outputs, in the template's order
     */
    public List<OutputView> outputs(String nameOrId) {
        return Outputs.views(existing(nameOrId));
    }

    /**
     * The events of a stack.
     *
     * @param nameOrId the stack
     * @param depth how many levels of nested stacks to look into
     * @return the events, oldest first
     */
    public List<EventView> events(String nameOrId, int depth) {
        return Views.events(existing(nameOrId), depth);
    }

    /**
     * The text of a stack's template.
     *
     * @param nameOrId the stack
     * @return the text in force
     */
    public String template(String nameOrId) {
        return existing(nameOrId).definition().record().text();
    }

    /**
     * Whether nothing goes on on a stack and those nested in it.
     *
     * @param id the stack's id
     * @return true also when there is no such stack any more
     */
    public boolean isAtRest(String id) {
        return core.stacks().find(id).map(core.stacks()::isAtRest).orElse(true);
    }

    /** Ends the work. */
    public void close() {
        driver.close();
        core.store().close();
    }
}
