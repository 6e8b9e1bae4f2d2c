package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln software deployment}, which only leads to its commands. */
@Command(
        name = "deployment",
        description = "Look at software deployments, make and delete them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln software deployment list --os-cloud demo", "  kiln software deployment create CONFIG SERVER"})
public final class SoftwareDeploymentCommand extends CommandGroup {}
