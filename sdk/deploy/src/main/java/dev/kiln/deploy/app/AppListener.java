package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackRequest;
import java.util.Optional;

/** Hears what happens to the stacks of an app. Stacks that go on at the same time call at the same time, each in a thread of its own. */
public interface AppListener {

    /** Hears nothing and agrees to everything. */
    AppListener NONE = new AppListener() {};

    /**
     * What hears of one stack.
     *
     * @param stack its name
     * @return called in that stack's thread alone
     */
    default DeployListener of(String stack) {
        return DeployListener.NONE;
    }

    /**
     * A stack's turn has come, and all its values are known: the last chance to look at what will be sent, or to ask somebody.
     *
     * @param request what would be sent
     * @return why it shall not be sent, or empty to go on
     */
    default Optional<String> objection(StackRequest request) {
        return Optional.empty();
    }

    /**
     * A stack is done with, or will not be begun.
     *
     * @param outcome what became of it
     */
    default void onEnded(StackOutcome outcome) {}
}
