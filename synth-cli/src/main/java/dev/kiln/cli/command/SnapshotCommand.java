package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln stack snapshot}, which only leads to its commands. */
@Command(
        name = "snapshot",
        description = "Take, list, show, restore and delete snapshots of stacks.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot list Stack_demo")
public final class SnapshotCommand extends CommandGroup {}
