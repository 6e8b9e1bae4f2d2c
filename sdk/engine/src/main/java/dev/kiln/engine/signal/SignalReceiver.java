package dev.kiln.engine.signal;

import org.jspecify.annotations.Nullable;

/** Takes the signals that come through the door. */
@FunctionalInterface
public interface SignalReceiver {

    /**
     * Signals a resource.
     *
     * @param stackId the id of the stack that it is in
     * @param resource its name
     * @param token what the sender has been given; empty for none
     * @param details what came with the signal: a map, a list, text, a number, a boolean or null
     * @throws dev.kiln.engine.api.EngineException when the signal is refused, with the code of the answer
     */
    void signal(String stackId, String resource, String token, @Nullable Object details);
}
