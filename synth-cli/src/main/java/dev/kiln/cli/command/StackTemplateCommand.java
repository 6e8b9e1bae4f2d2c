package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.TemplateView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack template}. */
@Command(
        name = "template",
        description = "Print the template that a stack was made from.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack template Stack_demo")
public final class StackTemplateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackTemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new TemplateView(session.terminal()).print(clouds.open(session).stacks().template(stack), json);
        return ExitCode.OK;
    }
}
