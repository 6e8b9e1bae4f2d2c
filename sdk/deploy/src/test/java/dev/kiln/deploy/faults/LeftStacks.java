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
        remove(prefix, Map.of());
    }

    /** Deletes the stack of that name, and waits until it is gone. */
    void removeOnly(String name) throws InterruptedException {
        remove(name, Map.of("name", name));
    }

    private void remove(String prefix, Map<String, String> query) throws InterruptedException {
        DeployException trouble = null;
        for (int look = 0; look < LOOKS; look++) {
            try {
                List<StackInfo> left = heat.list(query).stream()
                        .filter(stack -> stack.name().startsWith(prefix))
                        .toList();
                if (left.isEmpty()) {
                    return;
                }
                left.forEach(this::delete);
            } catch (DeployException e) {
                trouble = e; // It is tried again.
            }
            Thread.sleep(500);
        }
        throw new AssertionError("stacks " + prefix + "* cannot be removed", trouble);
    }

    private void delete(StackInfo stack) {
        boolean going =
                stack.status().action().equals("DELETE") && !stack.status().isFailed();
        if (!going) {
            heat.delete(stack);
        }
    }
}
