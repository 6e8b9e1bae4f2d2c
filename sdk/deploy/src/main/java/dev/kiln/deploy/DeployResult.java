package dev.kiln.deploy;

import java.util.List;

/**
 * A finished action.
 *
 * @param action CREATE, UPDATE or DELETE
 * @param stack the stack after it
 */
public record DeployResult(String action, StackInfo stack) {

    /**
     * The stack's outputs.
     *
     * @return in Heat's order; empty after a deletion
     */
    public List<StackOutput> outputs() {
        return stack.outputs();
    }
}
