package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import dev.kiln.deploy.action.ResourceActions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of a resource what Heat cannot see by itself. */
abstract class MarkCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    MarkCommand(Session session) {
        this.session = session;
    }

    /** Marks the resource, and gives the word for what it is now. */
    abstract String mark(ResourceActions resources, String stack, String resource, @Nullable String reason);

    @Override
    public Integer call() {
        String now = mark(clouds.open(session).actions().resources(), stack, resource, reason);
        new ActionView(session.terminal()).done(resource + " is marked " + now + ".");
        return ExitCode.OK;
    }
}
