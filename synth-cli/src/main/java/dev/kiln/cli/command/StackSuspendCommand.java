package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import picocli.CommandLine.Command;

/** {@code kiln stack suspend}. */
@Command(
        name = "suspend",
        description = "Suspend all resources of a stack that can be suspended.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack suspend Stack_demo")
public final class StackSuspendCommand extends StackActionCommand {

    StackSuspendCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.suspend(stack);
    }
}
