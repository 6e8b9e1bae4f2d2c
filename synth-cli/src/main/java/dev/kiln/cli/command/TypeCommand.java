package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln type}, which only leads to its commands. */
@Command(
        name = "type",
        description = "Look at the resource types of a cloud.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln type list --os-cloud demo", "  kiln type show OS::Nova::Server"})
public final class TypeCommand extends CommandGroup {}
