package dev.kiln.engine.run;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.SnapshotView;
import dev.kiln.engine.api.StackView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of an engine without changing anything. Every call is one step, as with {@link Operations}. */
public final class Inquiries {

    private final Core core;

    Inquiries(Core core) {
        this.core = core;
    }

    /** The stack, or a refusal when there is none. */
    LiveStack existing(String nameOrId) {
        return core.stacks().existing(nameOrId);
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
     * The attributes of a resource.
     *
     * @param nameOrId the stack
     * @param resource the resource's name
     * @param more attributes that are wanted beside those of its type
     * @return their values by name; empty as long as the resource is not there
     */
    public Map<String, @Nullable Object> attributes(String nameOrId, String resource, List<String> more) {
        StackData data = new StackData(existing(nameOrId));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(data.attributes(resource));
        for (String attribute : more) {
            if (data.exists(resource) && data.hasAttribute(resource, attribute)) {
                values.put(attribute, data.attribute(resource, attribute, List.of()));
            }
        }
        return values;
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
     * The environment of a stack.
     *
     * @param nameOrId the stack
     * @return its sections
     */
    public Map<String, @Nullable Object> environment(String nameOrId) {
        return existing(nameOrId).definition().record().environment();
    }

    /**
     * The files that a stack's template and environment refer to.
     *
     * @param nameOrId the stack
     * @return their texts by name
     */
    public Map<String, String> files(String nameOrId) {
        return existing(nameOrId).definition().record().files();
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

    /**
     * The snapshots of a stack.
     *
     * @param nameOrId the stack
     * @return the snapshots, oldest first
     */
    public List<SnapshotView> snapshots(String nameOrId) {
        return core.store().snapshots(existing(nameOrId).id()).stream()
                .map(Views::of)
                .toList();
    }

    /**
     * A snapshot.
     *
     * @param nameOrId the stack
     * @param snapshotId the snapshot
     * @return the snapshot
     */
    public SnapshotView snapshot(String nameOrId, String snapshotId) {
        return Views.of(new Snapshots(core).existing(existing(nameOrId), snapshotId));
    }
}
