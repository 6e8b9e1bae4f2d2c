package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.StackView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack show}. */
@Command(
        name = "show",
        description = "Show a stack with its parameters.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack show Stack_demo --json")
public final class StackShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new StackView(session.terminal()).print(clouds.open(session).stacks().stack(stack), json);
        return ExitCode.OK;
    }
}
