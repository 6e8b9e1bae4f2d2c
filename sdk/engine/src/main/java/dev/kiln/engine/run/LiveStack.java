package dev.kiln.engine.run;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.handler.StackFacts;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.param.PseudoParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stack as it lives. */
final class LiveStack implements Journal.Dirty {

    static final String TYPE = "OS::Heat::Stack";

    private final Core core;
    private final String id;
    private final String name;
    private final String projectId;
    private final StackRecord.@Nullable Owner owner;
    private final Instant createdAt;
    private final Rows rows = new Rows();
    private final Definitions definitions;
    private final StackData data;
    private final String rootId;
    private final List<String> path;
    private final int depth;
    private Action action;
    private Status status;
    private String reason;
    private @Nullable Traversal traversal;
    private String traversalId;
    private String templateId;
    private @Nullable String previousTemplateId;
    private boolean disableRollback;
    private int timeout;
    private List<String> tags;
    private @Nullable Instant updatedAt;
    private Instant startedAt;
    private boolean dirty;
    private boolean gone;
    private boolean converge;
    private boolean abandoned;
    private int busyRows;

    LiveStack(Core core, StackRecord record, List<ResourceRecord> resources) {
        this.core = core;
        this.id = record.id();
        this.name = record.name();
        this.projectId = record.projectId();
        this.owner = record.owner();
        this.createdAt = record.createdAt();
        this.action = record.action();
        this.status = record.status();
        this.reason = record.reason();
        this.traversalId = record.traversal();
        this.templateId = record.templateId();
        this.previousTemplateId = record.previousTemplateId();
        this.disableRollback = record.disableRollback();
        this.timeout = record.timeout();
        this.tags = record.tags();
        this.updatedAt = record.updatedAt();
        this.startedAt = record.startedAt();
        for (ResourceRecord resource : resources) {
            add(LiveResource.kept(this, resource));
        }
        this.definitions = new Definitions(this);
        this.data = new StackData(this);
        LiveResource parent = parentResource();
        this.path = parent == null ? List.of() : parent.stack().pathOf(parent.name());
        this.rootId = parent == null ? id : parent.stack().rootId();
        this.depth = parent == null ? 0 : parent.stack().depth() + 1;
    }

    @Override
    public Change toChange() {
        dirty = false;
        return gone ? new Change.RemoveStack(id) : new Change.PutStack(record());
    }

    StackRecord record() {
        return new StackRecord(
                id,
                name,
                projectId,
                owner,
                action,
                status,
                reason,
                traversalId,
                templateId,
                previousTemplateId,
                disableRollback,
                timeout,
                tags,
                createdAt,
                updatedAt,
                startedAt);
    }

    /** Notes that the stack is to be written down. */
    void changed() {
        if (!dirty) {
            dirty = true;
            core.journal().addAtEnd(this);
        }
    }

    /** Moves on, tells of it, and lets the resource know that the stack implements. */
    void state(Action newAction, Status newStatus, String newReason) {
        action = newAction;
        status = newStatus;
        reason = newReason;
        changed();
        EventRecord event = new EventRecord(
                core.nextNumber(), core.newUuid(), id, core.now(), name, TYPE, newAction, newStatus, newReason, id);
        core.journal().happened(new EventView(path, true, event, rootId));
        LiveResource parent = parentResource();
        if (newStatus != Status.IN_PROGRESS && parent != null && parent.running() != null) {
            parent.running().wake();
        }
    }

    void remove() {
        gone = true;
        core.stacks().forget(this);
        changed();
    }

    boolean isGone() {
        return gone;
    }

    /** The resource that this stack implements; null when it is not nested, or the resource is gone. */
    @Nullable
    LiveResource parentResource() {
        if (owner == null) {
            return null;
        }
        return core.stacks()
                .find(owner.stackId())
                .map(stack -> stack.row(owner.resourceId()))
                .orElse(null);
    }

    List<String> pathOf(String resource) {
        List<String> whole = new ArrayList<>(path);
        whole.add(resource);
        return whole;
    }

    void add(LiveResource row) {
        rows.add(row);
    }

    void forget(LiveResource row) {
        rows.forget(row);
    }

    @Nullable
    LiveResource row(long rowId) {
        return rows.find(rowId);
    }

    Collection<LiveResource> rows() {
        return rows.all();
    }

    /** The rows of one name, oldest first. */
    Collection<LiveResource> rows(String resource) {
        return rows.of(resource);
    }

    /** The row that stands for a name: that of the walk in progress, else the newest. */
    @Nullable
    LiveResource current(String resource) {
        LiveResource chosen = traversal == null ? null : traversal.row(resource);
        return chosen != null && !chosen.isGone() ? chosen : newest(resource);
    }

    /** The newest row of a name. */
    @Nullable
    LiveResource newest(String resource) {
        return rows.newest(resource);
    }

    /** The newest row of each name, by age of the rows. */
    Collection<LiveResource> newestRows() {
        return rows.newest();
    }

    /** What a template of this stack means; null when the template is gone. */
    @Nullable
    StackDefinition definition(String template) {
        return definitions.of(template);
    }

    /** What the stack is asked to be. */
    StackDefinition definition() {
        StackDefinition now = definitions.of(templateId);
        if (now == null) {
            throw new IllegalStateException("the template of stack " + name + " is not in the store");
        }
        return now;
    }

    void keep(StackDefinition definition) {
        definitions.keep(definition);
    }

    /** Forgets the templates that neither the stack nor a row needs. */
    void dropTemplates() {
        Set<String> needed = new HashSet<>();
        needed.add(templateId);
        if (previousTemplateId != null) {
            needed.add(previousTemplateId);
        }
        rows.all().forEach(row -> needed.add(row.templateId()));
        definitions.keepOnly(needed);
    }

    PseudoParameters pseudo() {
        return new PseudoParameters(name, id, projectId);
    }

    /** What the stack's template may know of the resource that the stack implements. */
    @Nullable
    ParentFacade facade() {
        LiveResource parent = parentResource();
        return parent == null ? null : parent.facade();
    }

    StackFacts facts() {
        return new StackFacts(id, name, projectId, Duration.ofMinutes(timeout));
    }

    /** How Heat describes it in some texts. */
    String description() {
        return "Stack \"" + name + "\" [" + id + "]";
    }

    Optional<Traversal> traversal() {
        return Optional.ofNullable(traversal);
    }

    void traversal(@Nullable Traversal next) {
        traversal = next;
        traversalId = next == null ? "" : next.id();
        changed();
    }

    void templates(String now, @Nullable String previous) {
        templateId = now;
        previousTemplateId = previous;
        changed();
    }

    void previousTemplate(@Nullable String previous) {
        previousTemplateId = previous;
        changed();
    }

    void options(boolean rollbackDisabled, int minutes, List<String> newTags) {
        disableRollback = rollbackDisabled;
        timeout = minutes;
        tags = List.copyOf(newTags);
        changed();
    }

    void begun(boolean isUpdate) {
        startedAt = core.now();
        if (isUpdate) {
            updatedAt = startedAt;
        }
        changed();
    }

    Instant deadline() {
        return startedAt.plus(Duration.ofMinutes(timeout));
    }

    /** Whether nothing goes on on the stack or its resources. */
    boolean isAtRest() {
        return gone || (status != Status.IN_PROGRESS && busyRows == 0);
    }

    void busy(int more) {
        busyRows += more;
    }

    /** Whether the stack is given up without removing its objects. */
    boolean isAbandoned() {
        return abandoned;
    }

    void abandon() {
        abandoned = true;
    }

    /** Whether updates first look at the objects in the cloud. */
    boolean converge() {
        return converge;
    }

    void converge(boolean looks) {
        converge = looks;
    }

    Core core() {
        return core;
    }

    StackData data() {
        return data;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String projectId() {
        return projectId;
    }

    StackRecord.@Nullable Owner owner() {
        return owner;
    }

    String rootId() {
        return rootId;
    }

    List<String> path() {
        return path;
    }

    int depth() {
        return depth;
    }

    Action action() {
        return action;
    }

    Status status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String templateId() {
        return templateId;
    }

    @Nullable
    String previousTemplateId() {
        return previousTemplateId;
    }

    boolean disableRollback() {
        return disableRollback;
    }

    int timeout() {
        return timeout;
    }

    List<String> tags() {
        return tags;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }
}
