package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.TemplateView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack environment}. */
@Command(
        name = "environment",
        description = "Print the environment that a stack was made with.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack environment Stack_demo")
public final class StackEnvironmentCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackEnvironmentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new TemplateView(session.terminal()).print(clouds.open(session).stacks().environment(stack), json);
        return ExitCode.OK;
    }
}
