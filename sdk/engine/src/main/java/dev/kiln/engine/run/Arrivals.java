package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.handler.SignalAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes to resources from outside. Every call is one step: make it through {@link Operations#driver()}. */
public final class Arrivals {

    private final Core core;
    private final Signals signals;
    private final Alarms alarms;

    Arrivals(Core core) {
        this.core = core;
        this.signals = new Signals(core);
        this.alarms = new Alarms(core, signals);
    }

    /**
     * Signals a resource.
     *
     * @param nameOrId the stack that it is in, nested ones by id
     * @param resource its name, or its object's id
     * @param details what comes with the signal
     */
    public void signal(String nameOrId, String resource, @Nullable Object details) {
        signals.signal(core.stacks().existing(nameOrId), resource, details);
    }

    /**
     * Signals a resource for somebody who is known by a token only.
     *
     * @param stackId the stack that it is in
     * @param resource its name
     * @param token what the resource has handed out
     * @param details what comes with the signal
     */
    public void signal(String stackId, String resource, String token, @Nullable Object details) {
        signals.signal(core.stacks().existing(stackId), resource, token, details);
    }

    /**
     * Signals the resource that has handed out an address. Which port the address names does not matter.
     *
     * @param address the address
     * @param details what comes with the signal
     */
    public void signal(URI address, @Nullable Object details) {
        SignalAddress place = SignalAddress.of(address)
                .orElseThrow(() -> new EngineException(
                        Kind.BAD_REQUEST, "BadRequest", "No resource takes signals at " + address.getPath() + "."));
        if (place.token() == null) {
            // whoever opens the store may do everything in it
            signal(place.stackId(), place.resource(), details);
        } else {
            signal(place.stackId(), place.resource(), place.token(), details);
        }
    }

    /**
     * Fires an alarm: signals whatever its actions lead to.
     *
     * @param nameOrId the stack that it is in, nested ones by id
     * @param resource its name, or its object's id
     * @param state the alarm's new state: {@code alarm}, {@code ok} or {@code insufficient data}
     * @return the actions that lead to no resource of this engine
     */
    public List<String> fireAlarm(String nameOrId, String resource, String state) {
        return alarms.fire(core.stacks().existing(nameOrId), resource, state);
    }

    /**
     * Marks a resource as unhealthy, so that the next update replaces it, or as healthy again.
     *
     * @param nameOrId the stack that it is in, nested ones by id
     * @param resource its name, or its object's id
     * @param unhealthy which of the two
     * @param reason why, or null
     */
    public void markUnhealthy(String nameOrId, String resource, boolean unhealthy, @Nullable String reason) {
        signals.markHealth(core.stacks().existing(nameOrId), resource, unhealthy, reason);
    }
}
