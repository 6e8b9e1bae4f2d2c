package dev.kiln.engine;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.EventRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A stack in an engine of its own, whose clock jumps to the next thing due. */
public final class TriedStack implements AutoCloseable {

    private static final String HEAD = "heat_template_version: 2018-08-31\n";

    private final Engine engine;
    private final String id;

    private TriedStack(Engine engine, StackRequest request) {
        this.engine = engine;
        this.id = engine.create("s", request);
    }

    /** A stack that is as far as it gets without a signal or more time than this. */
    public static TriedStack begun(Duration time, String sections) {
        return begun(time, StackRequest.of(HEAD + sections));
    }

    public static TriedStack begun(Duration time, StackRequest request) {
        Engine engine = Engine.builder()
                .clock(EngineClock.jumping(Instant.EPOCH))
                .seed(1)
                .listenForSignals(0)
                .open();
        TriedStack stack = new TriedStack(engine, request);
        stack.pass(time);
        return stack;
    }

    /** A stack that has come to rest. */
    public static TriedStack made(String sections) {
        TriedStack stack = begun(Duration.ZERO, sections);
        stack.rest();
        return stack;
    }

    public static TriedStack made(StackRequest request) {
        TriedStack stack = begun(Duration.ZERO, request);
        stack.rest();
        return stack;
    }

    public Engine engine() {
        return engine;
    }

    public String id() {
        return id;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        engine.awaitThat(() -> false, time);
    }

    public void rest() {
        engine.await(id, Duration.ofHours(13));
    }

    public void update(String sections) {
        engine.update(id, StackRequest.of(HEAD + sections));
        rest();
    }

    public void signal(String resource, Object details) {
        engine.signal(id, resource, details);
        pass(Duration.ofSeconds(5));
    }

    public String state() {
        return engine.stack(id).orElseThrow().state();
    }

    public String reason() {
        return engine.stack(id).orElseThrow().reason();
    }

    public Object output(String name) {
        return engine.outputs(id).stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    public String physicalId(String resource) {
        return engine.resources(id, 0).stream()
                .filter(one -> one.name().equals(resource))
                .findFirst()
                .map(ResourceView::physicalId)
                .orElseThrow();
    }

    /** The names of a group's members. */
    public List<String> members(String group) {
        return engine.resources(physicalId(group), 0).stream()
                .map(ResourceView::name)
                .toList();
    }

    /** The texts of the events that signals left. */
    public List<String> signals() {
        return engine.events(id, 0).stream()
                .map(EventView::event)
                .filter(event -> event.action() == Action.SIGNAL)
                .map(EventRecord::reason)
                .toList();
    }

    /** What the engine's own cloud holds under an id. */
    public Map<String, Object> object(String kind, String objectId) {
        return engine.withCloud(
                cloud -> cloud.find(kind, objectId).orElseThrow().body());
    }

    @Override
    public void close() {
        engine.close();
    }
}
