package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.Status;
import dev.kiln.engine.state.TemplateRecord;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Snapshots of stacks, and the way back to them. Source: SEMANTICS section 9. */
final class Snapshots {

    private final Core core;

    Snapshots(Core core) {
        this.core = core;
    }

    String take(LiveStack stack, @Nullable String name) {
        SnapshotRecord begun = new SnapshotRecord(
                core.newUuid(), stack.id(), name, Status.IN_PROGRESS, "Stack SNAPSHOT started", Map.of(), core.now());
        core.journal().add(new Change.PutSnapshot(begun));
        core.actions().snapshot(stack, () -> {
            boolean failed = stack.rows().stream()
                    .anyMatch(row -> row.action() == Action.SNAPSHOT && row.status() == Status.FAILED);
            core.journal()
                    .add(new Change.PutSnapshot(new SnapshotRecord(
                            begun.id(),
                            begun.stackId(),
                            begun.name(),
                            failed ? Status.FAILED : Status.COMPLETE,
                            failed ? "Resource SNAPSHOT failed" : "Stack SNAPSHOT completed successfully",
                            new Adoption(core).export(stack),
                            begun.createdAt())));
        });
        return begun.id();
    }

    SnapshotRecord existing(LiveStack stack, String id) {
        return core.store().snapshots(stack.id()).stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        Kind.NOT_FOUND,
                        "EntityNotFound",
                        "The Snapshot (" + id + ") for Stack (" + stack.name() + ") could not be found."));
    }

    void restore(LiveStack stack, String id) {
        SnapshotRecord snapshot = existing(stack, id);
        if (snapshot.status() != Status.COMPLETE) {
            throw Requests.notSupported("Restoring a stack from a snapshot that is " + snapshot.status());
        }
        Map<String, @Nullable Object> data = snapshot.data();
        Map<String, String> files = new LinkedHashMap<>();
        Maps.of(data.get("files")).forEach((name, text) -> files.put(name, String.valueOf(text)));
        Template template = restored(core.types().read(String.valueOf(data.get("template"))), data);
        TemplateRecord record = new TemplateRecord(
                core.newUuid(), stack.id(), core.types().textOf(template), Maps.of(data.get("environment")), files);
        StackDefinition definition = StackDefinition.of(record, template, stack.pseudo(), stack.facade(), core.types());
        core.convergence().converge(stack, definition, Action.RESTORE);
    }

    /** The template with what the types make of the properties and of what they kept. */
    private Template restored(Template template, Map<String, @Nullable Object> data) {
        Map<String, ResourceDef> resources = new LinkedHashMap<>(template.resources());
        Map<String, @Nullable Object> kept = Maps.of(data.get("resources"));
        resources.replaceAll((name, def) -> {
            ResourceHandler handler =
                    core.types().builtIn(def.type()).map(ResolvedType::handler).orElse(null);
            Map<String, @Nullable Object> own = Maps.of(Maps.of(kept.get(name)).get("resource_data"));
            return handler == null ? def : handler.restored(def, own);
        });
        return template.withResources(resources);
    }

    void delete(LiveStack stack, String id) {
        SnapshotRecord snapshot = existing(stack, id);
        Map<String, @Nullable Object> kept = Maps.of(snapshot.data().get("resources"));
        for (LiveResource row : List.copyOf(stack.newestRows())) {
            DefinedResource defined = row.definition();
            if (defined != null && kept.containsKey(row.name())) {
                Map<String, @Nullable Object> own =
                        Maps.of(Maps.of(kept.get(row.name())).get("resource_data"));
                defined.type().handler().deleteSnapshot(new LiveContext(row), own);
            }
        }
        core.journal().add(new Change.RemoveSnapshot(id));
    }
}
