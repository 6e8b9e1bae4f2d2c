package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.cloud.alarm.AlarmHandler;
import dev.kiln.engine.handler.SignalAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alarms, which nothing here measures: they are fired by hand. */
final class Alarms {

    private static final String STATE = "alarm_state";
    private static final String UNKNOWN = "insufficient data";
    private static final String TRUST = "trust+";

    /** The properties with the actions of each state, as the types of OpenStack and of AWS write them. */
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "alarm",
            List.of("alarm_actions", "AlarmActions"),
            "ok",
            List.of("ok_actions", "OKActions"),
            UNKNOWN,
            List.of("insufficient_data_actions", "InsufficientDataActions"));

    private final Core core;
    private final Signals signals;

    Alarms(Core core, Signals signals) {
        this.core = core;
        this.signals = signals;
    }

    /** Signals whatever the actions of the new state lead to; gives back the actions that lead elsewhere. */
    List<String> fire(LiveStack stack, String resource, String state) {
        LiveResource row = Signals.existing(stack, resource);
        String next = state.toLowerCase(Locale.ROOT);
        List<String> names = ACTIONS.get(next);
        if (names == null) {
            throw refused("An alarm cannot be \"" + state + "\", only alarm, ok or insufficient data.");
        }
        if (ACTIONS.values().stream().flatMap(List::stream).noneMatch(row.values()::containsKey)) {
            throw refused("Resource " + row.name() + " of stack " + stack.name() + " is no alarm.");
        }
        Object before = row.data().get(STATE);
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("alarm_id", row.physicalId());
        details.put("alarm_name", row.name());
        details.put("previous", before == null ? UNKNOWN : before);
        details.put("current", next);
        details.put("reason", "Fired by hand");
        row.data(STATE, next);
        if (isSilent(row, next.equals(details.get("previous")))) {
            return List.of();
        }
        List<String> elsewhere = new ArrayList<>();
        for (String name : names) {
            if (row.values().get(name) instanceof List<?> actions) {
                for (Object action : actions) {
                    if (!isTaken(String.valueOf(action), details)) {
                        elsewhere.add(String.valueOf(action));
                    }
                }
            }
        }
        return elsewhere;
    }

    /** A disabled alarm says nothing, and one that does not repeat itself says nothing twice. */
    private boolean isSilent(LiveResource row, boolean same) {
        String id = row.physicalId();
        return id != null
                && core.cloud()
                        .find(AlarmHandler.ALARMS, id)
                        .filter(alarm -> Boolean.FALSE.equals(alarm.get("enabled"))
                                || (same && Boolean.FALSE.equals(alarm.get("repeat_actions"))))
                        .isPresent();
    }

    private boolean isTaken(String action, Map<String, @Nullable Object> details) {
        Optional<SignalAddress> address = address(action);
        Optional<LiveStack> stack = address.flatMap(one -> core.stacks().find(one.stackId()));
        if (address.isEmpty() || stack.isEmpty()) {
            return false;
        }
        String token = address.get().token();
        if (token == null) {
            // an alarm service has an identity of its own and needs no token of the resource
            signals.signal(stack.get(), address.get().resource(), details);
        } else {
            signals.signal(stack.get(), address.get().resource(), token, details);
        }
        return true;
    }

    private static Optional<SignalAddress> address(String action) {
        try {
            return SignalAddress.of(URI.create(action.startsWith(TRUST) ? action.substring(TRUST.length()) : action));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private static EngineException refused(String message) {
        return new EngineException(Kind.BAD_REQUEST, "BadRequest", message);
    }
}
