package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import picocli.CommandLine.Command;

/** {@code kiln stack resume}. */
@Command(
        name = "resume",
        description = "Wake a suspended stack.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack resume Stack_demo")
public final class StackResumeCommand extends StackActionCommand {

    StackResumeCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.resume(stack);
    }
}
