package dev.kiln.cli.view;

import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes of an action. */
public final class ActionView {

    private final Terminal terminal;

    /**
     * A view of actions.
     *
     * @param terminal where to
     */
    public ActionView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints that the cloud has accepted.
     *
     * @param action what it has accepted
     * @param json whether as a JSON object
     */
    public void begun(RunningAction action, boolean json) {
        StackInfo stack = action.stack();
        if (json) {
            terminal.line(JsonText.indented(facts(action.action(), stack)));
        } else {
            terminal.line(action.action() + " of " + stack.name() + " has begun; follow it with: kiln stack events "
                    + stack.name());
        }
    }

    /**
     * Prints how an action ended as a JSON object.
     *
     * @param result what came of it
     */
    public void finishedAsJson(DeployResult result) {
        terminal.line(JsonText.indented(facts(result.action(), result.stack())));
    }

    private static Map<String, @Nullable Object> facts(String action, StackInfo stack) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("action", action);
        facts.put("name", stack.name());
        facts.put("id", stack.id());
        facts.put("status", stack.status().toString());
        facts.put("reason", stack.reason());
        return facts;
    }

    /**
     * Prints a snapshot as a JSON object.
     *
     * @param snapshot the snapshot
     */
    public void snapshot(Snapshot snapshot) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", snapshot.id());
        facts.put("name", snapshot.name());
        facts.put("status", snapshot.status());
        facts.put("reason", snapshot.reason());
        facts.put("created", snapshot.created());
        facts.put("data", snapshot.data());
        terminal.line(JsonText.indented(facts));
    }

    /**
     * Prints data as JSON.
     *
     * @param data plain Java
     */
    public void data(Map<String, ? extends @Nullable Object> data) {
        terminal.line(JsonText.indented(data));
    }

    /**
     * Says what was done.
     *
     * @param sentence one sentence
     */
    public void done(String sentence) {
        terminal.line(sentence);
    }
}
