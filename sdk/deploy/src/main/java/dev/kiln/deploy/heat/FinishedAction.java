package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.RunningAction;

/**
 * An action that had nothing to do, since its end was reached before.
 *
 * @param action what was asked for
 * @param stack the stack, which is as it should be
 */
public record FinishedAction(String action, StackInfo stack) implements RunningAction {

    @Override
    public DeployResult await(DeployListener listener) {
        listener.onNotice("Stack " + stack.name() + " is in " + stack.status() + " already; there is nothing to do.");
        return new DeployResult(action, stack);
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
