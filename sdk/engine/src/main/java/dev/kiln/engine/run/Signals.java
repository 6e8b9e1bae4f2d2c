package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes to resources from outside: signals, cleared hooks, marks of health. Source: SEMANTICS section 9. */
final class Signals {

    private static final List<String> HOOKS =
            List.of("pre-create", "pre-update", "pre-delete", "post-create", "post-update", "post-delete");

    /** Nobody wakes what a signal led to. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Core core;

    Signals(Core core) {
        this.core = core;
    }

    /** The newest resource of a name, or that whose object has the id. */
    static LiveResource existing(LiveStack stack, String nameOrId) {
        LiveResource row = stack.newest(nameOrId);
        if (row == null) {
            row = stack.newestRows().stream()
                    .filter(one -> nameOrId.equals(one.physicalId()))
                    .findFirst()
                    .orElse(null);
        }
        if (row == null) {
            throw new EngineException(
                    Kind.NOT_FOUND,
                    "ResourceNotFound",
                    "The Resource (" + nameOrId + ") could not be found in Stack " + stack.name() + ".");
        }
        return row;
    }

    /** A signal from outside, which must bring the token that the resource has handed out. */
    void signal(LiveStack stack, String resource, String token, @Nullable Object details) {
        LiveResource row = existing(stack, resource);
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean opens = SignalUrl.token(row.data())
                .filter(own -> MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given))
                .isPresent();
        if (!opens) {
            throw new EngineException(
                    Kind.FORBIDDEN,
                    "Forbidden",
                    "The token is not the one that resource " + resource + " of stack " + stack.name()
                            + " has handed out: read its address again, it may have been replaced.");
        }
        signal(stack, row.name(), details);
    }

    void signal(LiveStack stack, String resource, @Nullable Object details) {
        LiveResource row = existing(stack, resource);
        if (details instanceof Map<?, ?> map && map.containsKey("unset_hook")) {
            clearHook(row, String.valueOf(map.get("unset_hook")));
            return;
        }
        DefinedResource defined = row.definition();
        boolean isClosed = row.action() == Action.SUSPEND || row.action() == Action.DELETE;
        if (isClosed && (defined == null || !defined.type().handler().takesSignalsAlways())) {
            row.event(row.action(), row.status(), "Cannot signal resource during " + row.action());
            throw Requests.notSupported("Signal resource during " + row.action());
        }
        Signalled outcome;
        try {
            outcome = defined == null
                    ? Signalled.NOT_SUPPORTED
                    : defined.type().handler().signal(new LiveContext(row), details);
        } catch (ResourceException failure) {
            String text = Failure.of(row, failure).text().text();
            throw new EngineException(Kind.BAD_REQUEST, "ResourceFailure", text);
        }
        switch (outcome.kind()) {
            case NOT_SUPPORTED ->
                throw new EngineException(
                        Kind.BAD_REQUEST, "ResourceActionNotSupported", "signal is not supported for resource.");
            case IGNORED -> {
                // nothing happened that anybody would want to read of
            }
            case TAKEN -> {
                follow(row, outcome, details, outcome.work());
                wakeAll(row.stack());
            }
        }
    }

    /** The event is written when what the signal led to is done. */
    private void follow(LiveResource row, Signalled outcome, @Nullable Object details, Progress work) {
        if (work instanceof Progress.Waiting waiting) {
            core.stacks().follows(row.stack());
            core.loop().after(waiting.pause().compareTo(POLL) < 0 ? waiting.pause() : POLL, () -> {
                core.stacks().followed(row.stack());
                try {
                    follow(row, outcome, details, waiting.next().get());
                } catch (ResourceException failed) {
                    row.event(
                            Action.SIGNAL,
                            row.status(),
                            Failure.of(row, failed).text().text());
                }
            });
        } else {
            String result = outcome.result();
            row.event(Action.SIGNAL, row.status(), result == null ? text(details) : "Signal: " + result);
        }
    }

    private static void wakeAll(LiveStack stack) {
        for (LiveResource row : stack.rows()) {
            Running running = row.running();
            if (running != null) {
                running.wake();
            }
        }
    }

    private static String text(@Nullable Object details) {
        if (details == null) {
            return "No signal details provided";
        }
        if (details instanceof String text) {
            return text;
        }
        boolean ofAlarm =
                details instanceof Map<?, ?> map && map.keySet().containsAll(List.of("previous", "current", "reason"));
        if (ofAlarm) {
            Map<?, ?> map = (Map<?, ?>) details;
            return "alarm state changed from " + map.get("previous") + " to " + map.get("current") + " ("
                    + map.get("reason") + ")";
        }
        return "Unknown";
    }

    private static void clearHook(LiveResource row, String hook) {
        if (!HOOKS.contains(hook)) {
            throw invalidHook("Invalid hook type \"" + hook + "\" for " + row.description());
        }
        HookWait waiting = row.stack().rows(row.name()).stream()
                .map(LiveResource::running)
                .filter(HookWait.class::isInstance)
                .map(HookWait.class::cast)
                .filter(wait -> wait.hook().equals(hook))
                .findFirst()
                .orElseThrow(() -> invalidHook("The \"" + hook + "\" hook is not defined on " + row.description()));
        waiting.clear();
    }

    private static EngineException invalidHook(String message) {
        return new EngineException(Kind.BAD_REQUEST, "InvalidBreakPointHook", message);
    }

    void markHealth(LiveStack stack, String resource, boolean unhealthy, @Nullable String reason) {
        LiveResource row = existing(stack, resource);
        String why = reason == null || reason.isEmpty() ? "state changed by resource_mark_unhealthy api" : reason;
        if (row.running() != null) {
            throw new EngineException(
                    Kind.CONFLICT,
                    "ActionInProgress",
                    "Stack " + stack.name() + " already has an action (" + row.action() + ") in progress.");
        }
        boolean wasUnhealthy = row.action() == Action.CHECK && row.status() == Status.FAILED;
        if (unhealthy && row.action() != Action.DELETE) {
            row.state(Action.CHECK, Status.FAILED, why);
        } else if (!unhealthy && wasUnhealthy) {
            row.state(Action.CHECK, Status.COMPLETE, why);
        }
    }
}
