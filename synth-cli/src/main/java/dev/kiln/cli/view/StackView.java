package dev.kiln.cli.view;

import dev.kiln.deploy.StackInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One stack in full. */
public final class StackView {

    private final Terminal terminal;

    /**
     * A view of a stack.
     *
     * @param terminal where to
     */
    public StackView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the stack's facts and parameters; outputs have a command of their own, but are part of the JSON.
     *
     * @param stack the stack
     * @param json whether as a JSON object
     */
    public void print(StackInfo stack, boolean json) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", stack.name());
        facts.put("id", stack.id());
        facts.put("status", stack.status().toString());
        facts.put("reason", stack.reason());
        facts.put("description", stack.description());
        facts.put("created", stack.created());
        facts.put("updated", stack.updated());
        facts.put("timeout_minutes", stack.timeoutMinutes());
        facts.put("disable_rollback", stack.disableRollback());
        facts.put("deleted", stack.deleted());
        facts.put("parent", stack.parent());
        facts.put("tags", stack.tags());
        facts.put("parameters", new TreeMap<>(stack.parameters()));
        if (json) {
            Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
            stack.outputs().forEach(output -> outputs.put(output.key(), output.value()));
            facts.put("outputs", outputs);
        }
        new FactsView(terminal).print(facts, json);
    }
}
