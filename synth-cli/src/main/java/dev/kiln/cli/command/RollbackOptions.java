package dev.kiln.cli.command;

import dev.kiln.deploy.StackRequest;
import picocli.CommandLine.Option;

/** What Heat does about a failure; unless said, what was said last holds: at first, everything is left as it is. */
final class RollbackOptions {

    @Option(names = "--rollback", description = "Undo everything if it fails. What was said last holds; at first: off.")
    private boolean wanted;

    @Option(names = "--disable-rollback", description = "Leave everything as it is if it fails.")
    private boolean disabled;

    StackRequest applyTo(StackRequest request) {
        return request.withDisableRollback(disabled && !wanted);
    }
}
