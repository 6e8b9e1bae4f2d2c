package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln software config}, which only leads to its commands. */
@Command(
        name = "config",
        description = "Look at software configurations, make and delete them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln software config list --os-cloud demo",
            "  kiln software config create hello --group script --config hello.sh"
        })
public final class SoftwareConfigCommand extends CommandGroup {}
