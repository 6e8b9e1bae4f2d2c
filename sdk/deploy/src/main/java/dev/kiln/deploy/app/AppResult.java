package dev.kiln.deploy.app;

import java.util.List;

/**
 * What became of an app.
 *
 * @param outcomes one for each planned stack, in the order of the plan
 */
public record AppResult(List<StackOutcome> outcomes) {

    /**
     * Copies the list.
     *
     * @param outcomes one for each planned stack, in the order of the plan
     */
    public AppResult {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Whether all went well.
     *
     * @return true when no stack failed and none was left out
     */
    public boolean isGood() {
        return outcomes.stream().allMatch(StackOutcome::isGood);
    }
}
