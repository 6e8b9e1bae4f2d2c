package dev.kiln.cli.command;

import picocli.CommandLine.Command;

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
public final class SoftwareCommand extends CommandGroup {}
