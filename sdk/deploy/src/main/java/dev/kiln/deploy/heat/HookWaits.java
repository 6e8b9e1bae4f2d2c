package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.action.WaitingHook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which resources wait at a hook: those whose newest event says so, unless their stack has begun or ended something since. Source:
 * SEMANTICS section 8, reasons of events.
 */
public final class HookWaits {

    private static final Pattern PAUSED = Pattern.compile("paused until Hook (\\S+) is cleared");

    private HookWaits() {}

    /**
     * Finds them.
     *
     * @param events the events of a stack and of those nested in it, the oldest first
     * @return those that wait, the longest waiting first
     */
    public static List<WaitingHook> of(List<StackEvent> events) {
        Map<String, WaitingHook> waiting = new LinkedHashMap<>();
        for (StackEvent event : events) {
            if (event.isStackEvent()) {
                waiting.values().removeIf(hook -> hook.stackId().equals(event.stackId()));
                continue;
            }
            String resource = event.stackId() + "/" + event.resource();
            waiting.remove(resource);
            Matcher paused = PAUSED.matcher(event.reason());
            if (paused.find()) {
                waiting.put(
                        resource,
                        new WaitingHook(
                                event.stackName(), event.stackId(), event.resource(), paused.group(1), event.time()));
            }
        }
        return List.copyOf(waiting.values());
    }
}
