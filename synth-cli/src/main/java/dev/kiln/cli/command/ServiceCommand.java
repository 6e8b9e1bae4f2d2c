package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln service}, which only leads to its commands. */
@Command(
        name = "service",
        description = "Look at the orchestration service.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln service list --os-cloud admin"})
public final class ServiceCommand extends CommandGroup {}
