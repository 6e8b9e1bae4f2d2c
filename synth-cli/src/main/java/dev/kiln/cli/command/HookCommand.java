package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln stack hook}, which only leads to its commands. */
@Command(
        name = "hook",
        description = "Find the resources that wait at a hook, and let them go on.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack hook poll Stack_demo")
public final class HookCommand extends CommandGroup {}
