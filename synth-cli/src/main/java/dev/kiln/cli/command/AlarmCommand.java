package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln alarm}, which only leads to its commands. */
@Command(
        name = "alarm",
        description = "Fire alarms of local stacks.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  kiln alarm fire Stack_demo cpu_high --local")
public final class AlarmCommand extends CommandGroup {}
