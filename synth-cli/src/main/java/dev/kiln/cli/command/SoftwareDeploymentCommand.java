package dev.kiln.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiln software deployment}, which only leads to its commands. */
@Command(
        name = "deployment",
        description = "Look at software deployments, make and delete them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln software deployment list --os-cloud demo", "  kiln software deployment create CONFIG SERVER"})
public final class SoftwareDeploymentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command: create, delete, list, metadata, show");
    }
}
