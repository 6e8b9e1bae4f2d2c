package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack mark-healthy}. */
@Command(
        name = "mark-healthy",
        description = "Mark a resource as sound again.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack mark-healthy Stack_demo server")
public final class StackMarkHealthyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    StackMarkHealthyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        clouds.open(session).actions().resources().markHealthy(stack, resource, reason);
        new ActionView(session.terminal()).done(resource + " is marked healthy.");
        return ExitCode.OK;
    }
}
