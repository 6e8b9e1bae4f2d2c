package dev.kiln.cli.command;

import dev.kiln.deploy.action.ResourceActions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code kiln stack mark-unhealthy}. */
@Command(
        name = "mark-unhealthy",
        description = "Mark a resource as broken, so that the next update replaces it.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack mark-unhealthy Stack_demo server")
public final class StackMarkUnhealthyCommand extends MarkCommand {

    StackMarkUnhealthyCommand(Session session) {
        super(session);
    }

    @Override
    String mark(ResourceActions resources, String stack, String resource, @Nullable String reason) {
        resources.markUnhealthy(stack, resource, reason);
        return "unhealthy";
    }
}
