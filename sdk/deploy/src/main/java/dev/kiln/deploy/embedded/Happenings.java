package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the events from the engine's thread, and hands them out in the thread that waits. */
final class Happenings implements EventListener {

    private static final Duration LOOK = Duration.ofMillis(100);

    /** How often to look at what nobody waits for any more: two seconds. */
    private static final int LOOKS_AFTER_CANCEL = 20;

    private final Queue<EventView> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<StackEvent> events = new ArrayList<>();

    @Override
    public void happened(EventView event) {
        waiting.add(event);
    }

    /**
     * Waits until nothing goes on on a stack, or until it was cancelled and what was in progress has had some time to end; the
     * listener hears of everything before this returns.
     */
    void deliverUntilRest(Engine engine, String stack, DeployListener listener) {
        int looksLeft = LOOKS_AFTER_CANCEL;
        boolean isAtRest;
        do {
            isAtRest = engine.await(stack, LOOK);
            if (deliver(stack, listener)) {
                progress(engine, stack, listener);
            }
            looksLeft -= isCancelled(engine, stack) ? 1 : 0;
        } while (!isAtRest && looksLeft > 0);
    }

    private static boolean isCancelled(Engine engine, String stack) {
        return engine.stack(stack).filter(StackView::isCancelled).isPresent();
    }

    /** What happened, the oldest first. */
    List<StackEvent> events() {
        return List.copyOf(events);
    }

    private boolean deliver(String root, DeployListener listener) {
        boolean any = false;
        for (EventView view = waiting.poll(); view != null; view = waiting.poll()) {
            if (!view.rootId().equals(root)) {
                continue; // Others may be at work on other stacks of the same engine.
            }
            if (view.ofStack()) {
                names.put(view.event().stackId(), view.event().resourceName());
            }
            StackEvent event = LocalViews.event(
                    view,
                    names.getOrDefault(view.event().stackId(), view.event().stackId()));
            events.add(event);
            listener.onEvent(event);
            any = true;
        }
        return any;
    }

    private static void progress(Engine engine, String stack, DeployListener listener) {
        if (engine.stack(stack).isEmpty()) {
            return; // deleted meanwhile
        }
        List<ResourceView> resources = engine.resources(stack, 0);
        long done = resources.stream()
                .filter(resource -> resource.status() == Status.COMPLETE && resource.action() != Action.INIT)
                .count();
        listener.onProgress((int) done, resources.size());
    }
}
