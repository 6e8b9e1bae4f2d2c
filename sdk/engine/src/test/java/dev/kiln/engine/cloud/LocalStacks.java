package dev.kiln.engine.cloud;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.cloud.local.LocalSettingsReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An engine in memory whose clock jumps: each call returns when the stack {@code s} has come to rest. */
public final class LocalStacks implements AutoCloseable {

    private static final String HEAD = "heat_template_version: 2018-08-31\n";

    private final Engine engine;
    private String id = "";

    public LocalStacks() {
        this("");
    }

    public LocalStacks(String localYaml) {
        engine = Engine.builder()
                .clock(EngineClock.jumping(Instant.parse("2026-01-02T03:04:05Z")))
                .seed(7)
                .cloud(LocalSettingsReader.read("local.yaml", localYaml))
                .open();
    }

    /** Makes the stack of a template without its version, and gives its state. */
    public String create(String template) {
        id = engine.create("s", StackRequest.of(HEAD + template));
        engine.await(id, Duration.ofHours(9));
        return state();
    }

    /** Changes the stack to a template without its version, and gives its state. */
    public String update(String template) {
        engine.update(id, StackRequest.of(HEAD + template));
        engine.await(id, Duration.ofHours(9));
        return state();
    }

    /** Deletes the stack and gives its state, or {@code gone}. */
    public String delete() {
        engine.delete(id);
        engine.await(id, Duration.ofHours(9));
        return state();
    }

    public String state() {
        return engine.stack(id).map(stack -> stack.state()).orElse("gone");
    }

    /** Why the stack failed, with the random parts of ids and requests taken out. */
    public String reason() {
        return engine.stack(id)
                .orElseThrow()
                .reason()
                .replaceAll("req-[0-9a-f-]{36}", "req-1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID");
    }

    /** The value of an output. */
    public Object output(String name) {
        return engine.outputs(id).stream()
                .filter(output -> output.name().equals(name))
                .map(OutputView::value)
                .findFirst()
                .orElseThrow();
    }

    /** The physical id of a resource. */
    public String physicalId(String resource) {
        return engine.resources(id, 0).stream()
                .filter(one -> one.name().equals(resource))
                .map(one -> one.physicalId())
                .findFirst()
                .orElseThrow();
    }

    /** The objects of a kind. */
    public List<CloudObject> objects(String kind) {
        return engine.withCloud(cloud -> cloud.list(kind));
    }

    /** Puts an object into the cloud behind the engine's back. */
    public void put(String kind, String objectId, Map<String, Object> body) {
        engine.withCloud(cloud -> cloud.put(kind, objectId, body));
    }

    /** Takes an object out of the cloud behind the engine's back. */
    public void remove(String kind, String objectId) {
        engine.withCloud(cloud -> cloud.remove(kind, objectId));
    }

    public Engine engine() {
        return engine;
    }

    public String id() {
        return id;
    }

    @Override
    public void close() {
        engine.close();
    }
}
