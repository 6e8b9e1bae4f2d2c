package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.TemplateView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack metadata}. */
@Command(
        name = "metadata",
        description = "Print the metadata of a resource.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack metadata Stack_demo server")
public final class StackMetadataCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackMetadataCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new TemplateView(session.terminal()).print(clouds.open(session).stacks().metadata(stack, resource), json);
        return ExitCode.OK;
    }
}
