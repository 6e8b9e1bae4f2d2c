package dev.kiln.cli.program;

import java.util.List;

/**
 * An app, ready to be written or deployed.
 *
 * @param stacks its stacks, in the order of their deployment
 */
public record LoadedApp(List<LoadedStack> stacks) {

    /**
     * Copies the list.
     *
     * @param stacks its stacks, in the order of their deployment
     */
    public LoadedApp {
        stacks = List.copyOf(stacks);
    }
}
