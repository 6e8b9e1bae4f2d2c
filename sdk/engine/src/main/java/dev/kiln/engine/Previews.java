package dev.kiln.engine;

import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.UpdatePreview;
import dev.kiln.engine.run.Operations;
import java.util.List;

/**
 * What requests would do, found out by carrying them out on a copy of the stacks and the cloud that is thrown away. Time jumps there,
 * hooks and signals are not waited for, and what would fail is noted and taken for done. What the engine would refuse is refused.
 */
public final class Previews {

    private final Operations operations;

    Previews(Operations operations) {
        this.operations = operations;
    }

    /**
     * What a create would make.
     *
     * @param name the stack's name
     * @param request what it shall be
     * @return the resources of all levels, as they are before anything is done
     */
    public List<ResourceView> create(String name, StackRequest request) {
        return operations.driver().call(() -> operations.previewCreate(name, request));
    }

    /**
     * What an update would do: Heat's preview of a PUT.
     *
     * @param stack the stack
     * @param request what it shall be
     * @return what would become of its resources
     */
    public UpdatePreview update(String stack, StackRequest request) {
        return operations.driver().call(() -> operations.previewUpdate(stack, request));
    }

    /**
     * What a patch would do: Heat's preview of a PATCH.
     *
     * @param stack the stack
     * @param request what shall be different
     * @return what would become of its resources
     */
    public UpdatePreview patch(String stack, StackRequest request) {
        return operations.driver().call(() -> operations.previewPatch(stack, request));
    }
}
