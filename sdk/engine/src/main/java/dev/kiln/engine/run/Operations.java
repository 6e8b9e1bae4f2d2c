package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.UpdatePreview;
import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done to an engine. Every call is one step: make it through the {@link #driver()}. */
public final class Operations implements AutoCloseable {

    private final Core core;
    private final Requests requests;
    private final Arrivals arrivals;
    private final Snapshots snapshots;
    private final Adoption adoption;
    private final Driver driver;
    private final Inquiries inquiries;

    /**
     * An engine.
     *
     * @param parts what it is made of
     */
    public Operations(EngineParts parts) {
        this(parts, false);
    }

    private Operations(EngineParts parts, boolean isRehearsal) {
        Journal journal = new Journal(parts.store(), parts.listener());
        this.core = new Core(parts, journal, isRehearsal);
        this.requests = new Requests(core);
        this.arrivals = new Arrivals(core);
        this.snapshots = new Snapshots(core);
        this.adoption = new Adoption(core);
        if (!parts.store().isReadOnly()) {
            Recovery.run(core);
            journal.flushAll();
        }
        this.driver = new Driver(parts.clock(), core.loop(), journal);
        this.inquiries = new Inquiries(core);
    }

    /** An engine on which a request is tried out. */
    static Operations rehearsing(EngineParts parts) {
        return new Operations(parts, true);
    }

    Core core() {
        return core;
    }

    /**
     * What an update would do.
     *
     * @param nameOrId the stack
     * @param request what it shall be
     * @return what would become of its resources
     */
    public UpdatePreview previewUpdate(String nameOrId, StackRequest request) {
        return new Rehearsal(core).update(existing(nameOrId), copy -> copy.update(nameOrId, request));
    }

    /**
     * What a patch would do.
     *
     * @param nameOrId the stack
     * @param request what shall be different
     * @return what would become of its resources
     */
    public UpdatePreview previewPatch(String nameOrId, StackRequest request) {
        return new Rehearsal(core).update(existing(nameOrId), copy -> copy.patch(nameOrId, request));
    }

    /**
     * What a create would make.
     *
     * @param name the stack's name
     * @param request what it shall be
     * @return the resources of all levels, as they are before anything is done
     */
    public List<ResourceView> previewCreate(String name, StackRequest request) {
        return new Rehearsal(core).create(name, request);
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
     * What can be asked of the engine.
     *
     * @return the questions
     */
    public Inquiries ask() {
        return inquiries;
    }

    /** Ends the work. */
    @Override
    public void close() {
        driver.close();
        core.store().close();
    }
}
