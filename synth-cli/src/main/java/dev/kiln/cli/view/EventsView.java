package dev.kiln.cli.view;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Events, all at once or one by one as they come. */
public final class EventsView {

    private final Terminal terminal;
    private final boolean json;

    /**
     * A view of events.
     *
     * @param terminal where to
     * @param json whether as JSON: a list of objects, or an object a line as they come
     */
    public EventsView(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /**
     * Prints events as a table.
     *
     * @param events the events
     */
    public void print(List<StackEvent> events) {
        boolean several = events.stream().map(StackEvent::stackId).distinct().count() > 1;
        if (json) {
            terminal.line(
                    JsonText.indented(events.stream().map(EventsView::object).toList()));
            return;
        }
        Table table = new Table("time").whenFilled("stack").and("resource", "status", "reason");
        for (StackEvent event : events) {
            table.row(
                    event.time(),
                    several ? event.stackName() : "",
                    event.resource(),
                    event.status().toString(),
                    event.reason());
        }
        table.print(terminal, false, "no events");
    }

    /**
     * What prints each event as it comes.
     *
     * @param stack the name of the stack that is followed
     * @return the printer
     */
    public Consumer<StackEvent> following(String stack) {
        if (json) {
            return event -> terminal.line(JsonText.oneLine(object(event)));
        }
        return new DeploymentView(terminal, stack, path -> Optional.empty())::onEvent;
    }

    /**
     * Prints the state in which a stack that was followed came to rest; nothing in JSON, whose last event tells it.
     *
     * @param stack the stack
     */
    public void finished(StackInfo stack) {
        if (!json) {
            new DeploymentView(terminal, stack.name(), path -> Optional.empty()).finished(stack);
        }
    }

    private static Map<String, @Nullable Object> object(StackEvent event) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("time", event.time());
        object.put("stack", event.stackName());
        object.put("resource", event.resource());
        object.put("status", event.status().toString());
        object.put("reason", event.reason());
        object.put("stack_id", event.stackId());
        object.put("physical_id", event.physicalId());
        object.put("id", event.id());
        return object;
    }
}
