package dev.kiln.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiln software}, which only leads to its commands. */
@Command(
        name = "software",
        description = "Look at software configurations and deployments, make and delete them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln software config list --os-cloud demo",
            "  kiln software deployment show 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11"
        })
public final class SoftwareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command: config, deployment");
    }
}
