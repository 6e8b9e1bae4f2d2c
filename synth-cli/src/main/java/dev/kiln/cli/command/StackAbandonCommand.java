package dev.kiln.cli.command;

import dev.kiln.deploy.action.StackActions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code kiln stack abandon}. */
@Command(
        name = "abandon",
        description = "Forget a stack, leave what it made, and print what kiln stack adopt needs.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack abandon Stack_demo -o Stack_demo.json")
public final class StackAbandonCommand extends StackDataCommand {

    StackAbandonCommand(Session session) {
        super(session);
    }

    @Override
    Map<String, ? extends @Nullable Object> data(StackActions actions, String stack) {
        return actions.abandon(stack);
    }
}
