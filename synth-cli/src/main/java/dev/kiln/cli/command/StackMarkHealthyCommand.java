package dev.kiln.cli.command;

import dev.kiln.deploy.action.ResourceActions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code kiln stack mark-healthy}. */
@Command(
        name = "mark-healthy",
        description = "Mark a resource as sound again.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack mark-healthy Stack_demo server")
public final class StackMarkHealthyCommand extends MarkCommand {

    StackMarkHealthyCommand(Session session) {
        super(session);
    }

    @Override
    String mark(ResourceActions resources, String stack, String resource, @Nullable String reason) {
        resources.markHealthy(stack, resource, reason);
        return "healthy";
    }
}
