package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln stack}, which only leads to its commands. */
@Command(
        name = "stack",
        description = "Look at the stacks of a cloud, and act on them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln stack list --os-cloud demo", "  kiln stack outputs Stack_demo --json"})
public final class StackCommand extends CommandGroup {}
