package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import picocli.CommandLine.Command;

/** {@code kiln stack check}. */
@Command(
        name = "check",
        description = "Compare the resources of a stack with what is in the cloud.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack check Stack_demo")
public final class StackCheckCommand extends StackActionCommand {

    StackCheckCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.check(stack);
    }
}
