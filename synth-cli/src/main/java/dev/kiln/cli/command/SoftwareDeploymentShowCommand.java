package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.SoftwareDeploymentView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln software deployment show}. */
@Command(
        name = "show",
        description = "Show a software deployment with what it printed.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software deployment show 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11")
public final class SoftwareDeploymentShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "The deployment's id.")
    private String id = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SoftwareDeploymentShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new SoftwareDeploymentView(session.terminal())
                .print(clouds.open(session).software().deployment(id), json);
        return ExitCode.OK;
    }
}
