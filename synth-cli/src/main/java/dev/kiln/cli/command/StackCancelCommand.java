package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiln stack cancel}. */
@Command(
        name = "cancel",
        description = "Stop an update that is going on, and go back to what was before it.",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln stack cancel Stack_demo", "  kiln stack cancel Stack_demo --no-rollback"})
public final class StackCancelCommand extends StackActionCommand {

    @Option(names = "--no-rollback", description = "Leave everything as it is; stops a create too.")
    private boolean noRollback;

    StackCancelCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.cancel(stack, !noRollback);
    }
}
