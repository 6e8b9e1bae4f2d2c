package dev.kiln.engine.run;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.handler.PhysicalName;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.value.ValueException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a resource, as it lives. */
final class LiveResource implements Journal.Dirty {

    static final String CHANGED = "state changed";

    private final Core core;
    private final LiveStack stack;
    private final long id;
    private final String uuid;
    private final String name;
    private final Instant createdAt;
    private String type;
    private Action action;
    private Status status;
    private String reason;
    private @Nullable String physicalId;
    private @Nullable Map<String, @Nullable Object> given;
    private @Nullable Map<String, @Nullable Object> values;
    private Map<String, @Nullable Object> metadata;
    private Map<String, @Nullable Object> data;
    private Set<Long> requires;
    private @Nullable Long replaces;
    private @Nullable Long replacedBy;
    private String templateId;
    private Instant updatedAt;
    private boolean dirty;
    private boolean isWritten;
    private boolean isWrittenWhole;
    private boolean gone;
    private @Nullable Running running;

    /** A row as it is kept. */
    static LiveResource kept(LiveStack stack, ResourceRecord record) {
        LiveResource row = new LiveResource(stack, record);
        row.isWritten = true;
        return row;
    }

    private LiveResource(LiveStack stack, ResourceRecord record) {
        this.core = stack.core();
        this.stack = stack;
        this.id = record.id();
        this.uuid = record.uuid();
        this.name = record.name();
        this.type = record.type();
        this.action = record.action();
        this.status = record.status();
        this.reason = record.reason();
        this.physicalId = record.physicalId();
        this.given = record.properties();
        this.metadata = record.metadata();
        this.data = record.data();
        this.requires = record.requires();
        this.replaces = record.replaces();
        this.replacedBy = record.replacedBy();
        this.templateId = record.templateId();
        this.createdAt = record.createdAt();
        this.updatedAt = record.updatedAt();
    }

    /** A new row, written down at the end of the step. */
    static LiveResource create(LiveStack stack, DefinedResource defined, String templateId, Action action) {
        LiveResource row = new LiveResource(stack, NewRow.of(stack, defined, templateId, action));
        stack.add(row);
        row.changed();
        return row;
    }

    /** A new row, written down when it changes, or as soon as the engine has nothing else to do. */
    static LiveResource planned(LiveStack stack, DefinedResource defined, String templateId, Action action) {
        LiveResource row = new LiveResource(stack, NewRow.of(stack, defined, templateId, action));
        stack.add(row);
        stack.core().journal().addWhenIdle(row);
        return row;
    }

    @Override
    public Change toChange() {
        boolean isKept = isWritten && !isWrittenWhole;
        dirty = false;
        isWrittenWhole = false;
        isWritten = true;
        if (gone || stack.isGone()) {
            return new Change.RemoveResource(id);
        }
        return isKept
                ? new Change.KeepResource(stack.id(), id, templateId, updatedAt)
                : new Change.PutResource(record());
    }

    @Override
    public boolean isWritten() {
        return isWritten || dirty;
    }

    ResourceRecord record() {
        return new ResourceRecord(
                id,
                uuid,
                stack.id(),
                name,
                type,
                action,
                status,
                reason,
                physicalId,
                given,
                metadata,
                data,
                requires,
                replaces,
                replacedBy,
                templateId,
                createdAt,
                updatedAt);
    }

    /** Notes that the row is to be written down; its time of change moves on. */
    void changed() {
        isWrittenWhole = true;
        touched();
    }

    private void touched() {
        updatedAt = core.now();
        if (!dirty) {
            dirty = true;
            core.journal().addAtEnd(this);
        }
    }

    /** Moves on, and tells of it. */
    void state(Action newAction, Status newStatus, String newReason) {
        action = newAction;
        status = newStatus;
        reason = newReason;
        changed();
        event(newAction, newStatus, newReason);
    }

    /** Tells of something without moving on. */
    void event(Action eventAction, Status eventStatus, String eventReason) {
        EventRecord event = new EventRecord(
                core.nextNumber(),
                core.newUuid(),
                stack.id(),
                core.now(),
                name,
                type,
                eventAction,
                eventStatus,
                eventReason,
                physicalId != null ? physicalId : physicalName());
        core.journal().happened(new EventView(stack.pathOf(name), false, event, stack.rootId()));
    }

    /** The name for its object; null before the first action. */
    @Nullable
    String physicalName() {
        if (action == Action.INIT) {
            return null;
        }
        DefinedResource defined = definition();
        int limit = defined == null ? 255 : defined.type().handler().physicalNameLimit();
        return PhysicalName.of(stack.name(), name, uuid, limit);
    }

    /** How Heat describes it in some texts. */
    String description() {
        DefinedResource defined = definition();
        String kind = defined == null
                ? type
                : defined.type().handler().describedAs(defined.type().target());
        return kind + " \"" + name + "\" " + (physicalId == null ? "" : "[" + physicalId + "] ") + stack.description();
    }

    /** Its definition in the template that the row belongs to; null when that is no longer known. */
    @Nullable
    DefinedResource definition() {
        StackDefinition of = stack.definition(templateId);
        return of == null ? null : of.resources().get(name);
    }

    /** What a nested stack's template may know of the resource that it implements. */
    @Nullable
    ParentFacade facade() {
        DefinedResource defined = definition();
        if (defined == null) {
            return null;
        }
        String policy = defined.deletionPolicy(stack.data());
        return new ParentFacade(
                metadata,
                policy.substring(0, 1).toUpperCase(Locale.ROOT) + policy.substring(1),
                defined.updatePolicy(stack.data()));
    }

    /** Its converted property values in force. */
    Map<String, @Nullable Object> values() {
        if (values == null) {
            DefinedResource defined = definition();
            Map<String, @Nullable Object> source = given == null ? Map.of() : given;
            values = defined == null ? source : defined.possibleValues(source);
        }
        return values;
    }

    /** Puts property values in force, checked against the given definition. */
    void given(DefinedResource defined, @Nullable Map<String, @Nullable Object> newGiven) throws ValueException {
        Map<String, @Nullable Object> source = newGiven == null ? Map.of() : newGiven;
        values = defined.def().externalId() == null ? defined.values(source) : defined.possibleValues(source);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(source));
        type = defined.def().type();
        changed();
    }

    @Nullable
    Map<String, @Nullable Object> given() {
        return given;
    }

    /** Forgets the row; what is in progress on it ends without consequence. */
    void remove() {
        gone = true;
        stack.forget(this);
        changed();
    }

    boolean isGone() {
        return gone;
    }

    boolean isGoneWell() {
        return action == Action.DELETE && status == Status.COMPLETE;
    }

    void data(String key, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(data);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        data = Collections.unmodifiableMap(copy);
        changed();
    }

    void metadata(Map<String, ? extends @Nullable Object> newMetadata) {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(newMetadata));
        changed();
    }

    void physicalId(@Nullable String newId) {
        physicalId = newId;
        changed();
    }

    void requires(Set<Long> rows) {
        requires = Set.copyOf(rows);
        changed();
    }

    void requiresToo(Set<Long> rows) {
        Set<Long> all = new HashSet<>(requires);
        all.addAll(rows);
        requires(all);
    }

    void templateId(String newId) {
        templateId = newId;
        values = null;
        changed();
    }

    /** Goes on as it is, as part of another template. */
    void keptBy(String newId) {
        templateId = newId;
        values = null;
        touched();
    }

    void replaces(@Nullable Long row) {
        replaces = row;
        changed();
    }

    void replacedBy(@Nullable Long row) {
        replacedBy = row;
        changed();
    }

    void running(@Nullable Running task) {
        stack.busy((task == null ? 0 : 1) - (running == null ? 0 : 1));
        running = task;
    }

    @Nullable
    Running running() {
        return running;
    }

    LiveStack stack() {
        return stack;
    }

    long id() {
        return id;
    }

    String uuid() {
        return uuid;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
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

    @Nullable
    String physicalId() {
        return physicalId;
    }

    Map<String, @Nullable Object> metadata() {
        return metadata;
    }

    Map<String, @Nullable Object> data() {
        return data;
    }

    Set<Long> requires() {
        return requires;
    }

    @Nullable
    Long replaces() {
        return replaces;
    }

    @Nullable
    Long replacedBy() {
        return replacedBy;
    }

    String templateId() {
        return templateId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
