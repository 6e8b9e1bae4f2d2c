package dev.kiln.engine.run;

import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;

/** A resource failed because the stack that implements it did. */
final class NestedFailure extends ResourceException {

    private static final long serialVersionUID = 1L;

    private final String action;
    private final String reason;

    NestedFailure(Action action, String reason) {
        super("", reason);
        this.action = action.name();
        this.reason = reason;
    }

    String action() {
        return action;
    }

    String reason() {
        return reason;
    }
}
