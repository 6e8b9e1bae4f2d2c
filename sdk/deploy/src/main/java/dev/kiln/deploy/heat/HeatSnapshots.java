package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.BegunSnapshot;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.Snapshot;
import dev.kiln.deploy.action.StackSnapshots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Snapshots by Heat. */
final class HeatSnapshots implements StackSnapshots {

    private final HeatApi heat;
    private final Submission submission;

    HeatSnapshots(HeatApi heat, Submission submission) {
        this.heat = heat;
        this.submission = submission;
    }

    @Override
    public BegunSnapshot create(String stack, @Nullable String name) {
        StackInfo now = heat.show(stack);
        Allowed.atRest(now);
        Map<String, @Nullable Object> body = new HashMap<>();
        if (name != null) {
            body.put("name", name);
        }
        AtomicReference<String> id = new AtomicReference<>("");
        RunningAction action = submission.begin(
                "SNAPSHOT",
                now,
                before -> id.set(heat.send(
                                "POST",
                                before,
                                "/snapshots",
                                ActionJson.object(body),
                                "take a snapshot of stack " + before.name())
                        .path("id")
                        .asText("")));
        String given = Objects.requireNonNullElse(id.get(), "");
        return new BegunSnapshot(given.isEmpty() ? newest(now) : given, action);
    }

    /** The snapshot whose id was in an answer that was lost. */
    private String newest(StackInfo stack) {
        List<Snapshot> all = list(stack.id());
        return all.isEmpty() ? "" : all.get(all.size() - 1).id();
    }

    @Override
    public List<Snapshot> list(String stack) {
        StackInfo now = heat.show(stack);
        List<Snapshot> snapshots = new ArrayList<>();
        heat.get(HeatApi.path(now) + "/snapshots", "list the snapshots of stack " + now.name())
                .path("snapshots")
                .forEach(snapshot -> snapshots.add(ActionJson.snapshot(snapshot)));
        snapshots.sort(Comparator.comparing(Snapshot::created));
        return List.copyOf(snapshots);
    }

    @Override
    public Snapshot show(String stack, String id) {
        StackInfo now = heat.show(stack);
        JsonNode answer = known(now, id, () -> heat.get(path(now, id), "show snapshot " + id));
        return ActionJson.snapshot(answer.path("snapshot"));
    }

    @Override
    public RunningAction restore(String stack, String id) {
        StackInfo now = heat.show(stack);
        Allowed.atRest(now);
        show(now.id(), id); // Heat begins a restoration before it looks for the snapshot's stack.
        return submission.begin(
                "RESTORE",
                now,
                before -> heat.send(
                        "POST",
                        before,
                        "/snapshots/" + HeatApi.encode(id) + "/restore",
                        null,
                        "restore snapshot " + id));
    }

    @Override
    public void delete(String stack, String id) {
        StackInfo now = heat.show(stack);
        known(
                now,
                id,
                () -> heat.send("DELETE", now, "/snapshots/" + HeatApi.encode(id), null, "delete snapshot " + id));
    }

    private static JsonNode known(StackInfo stack, String id, Supplier<JsonNode> request) {
        try {
            return request.get();
        } catch (DeployException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            throw Allowed.noSnapshot(stack, id, e);
        }
    }

    private static String path(StackInfo stack, String id) {
        return HeatApi.path(stack) + "/snapshots/" + HeatApi.encode(id);
    }
}
