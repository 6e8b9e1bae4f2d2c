package dev.kiln.deploy.faults;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.heat.HeatApi;
import java.util.List;
import java.util.Map;

/** Removes what a test has left behind. */
final class LeftStacks {
    private static final int LOOKS = 60;

    private final HeatApi heat;

    LeftStacks(HeatApi heat) {
        this.heat = heat;
    }

    /** Deletes all stacks whose name begins so, and waits until they are gone. */
    void remove(String prefix) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            List<StackInfo> left = heat.list(Map.of()).stream()
                    .filter(stack -> stack.name().startsWith(prefix))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(this::remove);
            Thread.sleep(500);
        }
        throw new AssertionError("stacks " + prefix + "* cannot be removed");
    }

    private void remove(StackInfo stack) {
        boolean going =
                stack.status().action().equals("DELETE") && !stack.status().isFailed();
        if (going) {
            return;
        }
        try {
            heat.delete(stack);
        } catch (DeployException e) {
            // Somebody was faster, or it is tried again.
        }
    }
}
