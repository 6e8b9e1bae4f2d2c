package dev.kiln.engine;

import dev.kiln.engine.api.PlainValues;
import dev.kiln.engine.api.StackControl;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.run.Operations;
import dev.kiln.engine.signal.SignalServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An orchestration engine in this process. Requests return when the work has begun, or throw
 * {@link dev.kiln.engine.api.EngineException} when they are refused; {@link #await} waits for the end. Stacks are named by name or
 * by id, nested ones by id. Safe for many threads.
 */
public final class Engine extends StackReader implements AutoCloseable {

    private final Operations operations;
    private final @Nullable SignalServer signals;

    Engine(Operations operations, @Nullable SignalServer signals) {
        super(operations);
        this.operations = operations;
        this.signals = signals;
        if (signals != null) {
            signals.start((stack, resource, token, details) ->
                    run(() -> operations.arrivals().signal(stack, resource, token, details)));
        }
    }

    /**
     * Begins to put an engine together.
     *
     * @return a builder whose defaults keep everything in memory
     */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    private void run(Runnable operation) {
        operations.driver().call(() -> {
            operation.run();
            return null;
        });
    }

    /**
     * Makes a stack.
     *
     * @param name its name
     * @param request what it shall be
     * @return its id
     */
    public String create(String name, StackRequest request) {
        return operations.driver().call(() -> operations.create(name, request));
    }

    /**
     * Changes a stack to what the request says, and to nothing else: Heat's PUT.
     *
     * @param stack the stack
     * @param request what it shall be
     */
    public void update(String stack, StackRequest request) {
        run(() -> operations.update(stack, request));
    }

    /**
     * Changes what the request says of a stack and keeps the rest: Heat's PATCH.
     *
     * @param stack the stack
     * @param request what shall be different
     */
    public void patch(String stack, StackRequest request) {
        run(() -> operations.patch(stack, request));
    }

    /**
     * Removes a stack with everything in it.
     *
     * @param stack the stack
     */
    public void delete(String stack) {
        run(() -> operations.delete(stack));
    }

    /**
     * Suspends all resources of a stack.
     *
     * @param stack the stack
     */
    public void suspend(String stack) {
        run(() -> operations.suspend(stack));
    }

    /**
     * Resumes all resources of a stack.
     *
     * @param stack the stack
     */
    public void resume(String stack) {
        run(() -> operations.resume(stack));
    }

    /**
     * Compares all resources of a stack with their objects.
     *
     * @param stack the stack
     */
    public void check(String stack) {
        run(() -> operations.check(stack));
    }

    /**
     * Ends an update and goes back to the template before it.
     *
     * @param stack the stack
     */
    public void cancelUpdate(String stack) {
        run(() -> operations.cancelUpdate(stack));
    }

    /**
     * Ends an update or a create where it is.
     *
     * @param stack the stack
     */
    public void cancelWithoutRollback(String stack) {
        run(() -> operations.cancelWithoutRollback(stack));
    }

    /**
     * Signals a resource.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param details what comes with the signal: a map, text or null
     */
    public void signal(String stack, String resource, @Nullable Object details) {
        run(() -> operations.arrivals().signal(stack, resource, PlainValues.of(details)));
    }

    /**
     * Signals the resource that has handed out an address, also in a process that ended before this one began. Nobody need listen
     * at the address, and its port does not matter: the engine is told what else would come in over HTTP.
     *
     * @param address an address among a resource's attributes; a token in it must be the resource's own
     * @param details what comes with the signal: a map, text or null
     * @throws dev.kiln.engine.api.EngineException when the address leads to no resource, or the signal is refused
     */
    public void signal(URI address, @Nullable Object details) {
        run(() -> operations.arrivals().signal(address, details));
    }

    /**
     * Fires an alarm by hand: whatever its actions lead to is signalled, so that a scaling group grows or shrinks.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param state the alarm's new state: {@code alarm}, {@code ok} or {@code insufficient data}
     * @return the actions that lead to no resource of this engine, which are not called
     */
    public List<String> fireAlarm(String stack, String resource, String state) {
        return operations.driver().call(() -> operations.arrivals().fireAlarm(stack, resource, state));
    }

    /**
     * Where the engine listens for signals.
     *
     * @return for example {@code http://127.0.0.1:8004}, or empty when it does not listen
     */
    public Optional<String> signalAddress() {
        return Optional.ofNullable(signals).map(SignalServer::address);
    }

    /**
     * Lets other processes of this machine that know a secret say what they want of this engine, at {@link #signalAddress} with
     * {@link dev.kiln.engine.signal.ControlClient}. Nothing happens where the engine does not listen.
     *
     * @param secret the secret
     * @param visit comes to this engine for one call, until it is closed; throws {@link IllegalStateException} when the engine ends
     */
    public void openDoor(String secret, Supplier<? extends StackControl> visit) {
        if (signals != null) {
            signals.control(secret, visit);
        }
    }

    /**
     * Lets a resource go on that waits at a hook.
     *
     * @param stack the stack that it is in
     * @param resource its name
     * @param hook for example {@code pre-create}
     */
    public void clearHook(String stack, String resource, String hook) {
        run(() -> operations.arrivals().signal(stack, resource, Map.of("unset_hook", hook)));
    }

    /**
     * Marks a resource as unhealthy, so that the next update replaces it, or as healthy again.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param unhealthy which of the two
     * @param reason why, or null
     */
    public void markUnhealthy(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        run(() -> operations.arrivals().markUnhealthy(stack, resource, unhealthy, reason));
    }

    /**
     * Takes a snapshot of a stack.
     *
     * @param stack the stack
     * @param name the snapshot's name, or null
     * @return the snapshot's id
     */
    public String snapshot(String stack, @Nullable String name) {
        return operations.driver().call(() -> operations.snapshot(stack, name));
    }

    /**
     * Brings a stack back to a snapshot.
     *
     * @param stack the stack
     * @param snapshotId the snapshot
     */
    public void restore(String stack, String snapshotId) {
        run(() -> operations.restore(stack, snapshotId));
    }

    /**
     * Removes a snapshot.
     *
     * @param stack the stack
     * @param snapshotId the snapshot
     */
    public void deleteSnapshot(String stack, String snapshotId) {
        run(() -> operations.deleteSnapshot(stack, snapshotId));
    }

    /**
     * What requests would do.
     *
     * @return previews, which change nothing
     */
    public Previews preview() {
        return new Previews(operations);
    }

    /**
     * Forgets a stack and leaves its objects.
     *
     * @param stack the stack
     * @return what {@link #adopt} needs
     */
    public Map<String, @Nullable Object> abandon(String stack) {
        return operations.driver().call(() -> operations.abandon(stack));
    }

    /**
     * Makes a stack of objects that exist.
     *
     * @param name its name
     * @param data what {@link #abandon} gave
     * @param request what goes before the data; its template may be left out
     * @return the stack's id
     */
    public String adopt(String name, Map<String, ? extends @Nullable Object> data, StackRequest request) {
        return operations.driver().call(() -> operations.adopt(name, data, request));
    }

    /**
     * Does something to the simulated cloud behind the engine's back, or looks at it.
     *
     * @param operation what to do
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T extends @Nullable Object> T withCloud(Function<Cloud, T> operation) {
        return operations.driver().call(() -> operation.apply(operations.cloud()));
    }

    /**
     * Waits until nothing goes on on a stack and on those nested in it.
     *
     * @param stack the stack's id
     * @param limit the longest time to wait, by the engine's clock
     * @return whether that came to pass
     */
    public boolean await(String stack, Duration limit) {
        return operations.driver().await(() -> operations.ask().isAtRest(stack), limit);
    }

    /**
     * Waits until something holds, which is looked at whenever something has happened.
     *
     * @param condition what to wait for; it must not call the engine
     * @param limit the longest time to wait, by the engine's clock
     * @return whether it holds
     */
    public boolean awaitThat(BooleanSupplier condition, Duration limit) {
        return operations.driver().await(condition, limit);
    }

    /** Ends the work and closes the store. What is in progress will have failed when the store is opened again. */
    @Override
    public void close() {
        if (signals != null) {
            signals.close();
        }
        operations.close();
    }
}
