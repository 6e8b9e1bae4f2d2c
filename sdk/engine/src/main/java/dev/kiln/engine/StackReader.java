package dev.kiln.engine;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.SnapshotView;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.run.Inquiries;
import dev.kiln.engine.run.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an engine tells of its stacks. Nothing here changes anything. Stacks are named by name or by id, nested ones by id. */
public abstract sealed class StackReader permits Engine {

    private final Operations operations;

    StackReader(Operations operations) {
        this.operations = operations;
    }

    Operations operations() {
        return operations;
    }

    /**
     * {@return the answer to a question that changes nothing}
     * @param question what to ask
     * @param <T> what is answered
     */
    public <T extends @Nullable Object> T ask(Function<Inquiries, T> question) {
        return operations.driver().call(() -> question.apply(operations.ask()));
    }

    /**
     * The snapshots of a stack.
     *
     * @param stack the stack
     * @return the snapshots, oldest first
     */
    public List<SnapshotView> snapshots(String stack) {
        return operations.driver().call(() -> operations.ask().snapshots(stack));
    }

    /**
     * A snapshot.
     *
     * @param stack the stack
     * @param snapshotId the snapshot
     * @return the snapshot
     */
    public SnapshotView showSnapshot(String stack, String snapshotId) {
        return operations.driver().call(() -> operations.ask().snapshot(stack, snapshotId));
    }

    /**
     * A stack.
     *
     * @param nameOrId its name, or its id
     * @return the stack as it is, or empty when there is none
     */
    public Optional<StackView> stack(String nameOrId) {
        return operations.driver().call(() -> operations.ask().stack(nameOrId));
    }

    /**
     * The stacks that are not nested.
     *
     * @return the stacks as they are
     */
    public List<StackView> stacks() {
        return operations.driver().call(operations.ask()::stacks);
    }

    /**
     * The resources of a stack.
     *
     * @param stack the stack
     * @param depth how many levels of nested stacks to look into
     * @return the resources as they are
     */
    public List<ResourceView> resources(String stack, int depth) {
        return operations.driver().call(() -> operations.ask().resources(stack, depth));
    }

    /**
     * The outputs of a stack.
     *
     * @param stack the stack
     * @return the outputs, in the template's order
     */
    public List<OutputView> outputs(String stack) {
        return operations.driver().call(() -> operations.ask().outputs(stack));
    }

    /**
     * The events of a stack.
     *
     * @param stack the stack
     * @param depth how many levels of nested stacks to look into
     * @return the events, oldest first
     */
    public List<EventView> events(String stack, int depth) {
        return operations.driver().call(() -> operations.ask().events(stack, depth));
    }

    /**
     * The text of a stack's template.
     *
     * @param stack the stack
     * @return the text in force
     */
    public String template(String stack) {
        return operations.driver().call(() -> operations.ask().template(stack));
    }

    /**
     * What {@link Engine#adopt} needs to make the stack elsewhere. Nothing is changed: Heat calls this an export.
     *
     * @param stack the stack
     * @return names, template, environment, files and resources, as Heat's abandon gives them
     */
    public Map<String, @Nullable Object> export(String stack) {
        return operations.driver().call(() -> operations.export(stack));
    }
}
