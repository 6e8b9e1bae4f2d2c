package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln template}, which only leads to its commands. */
@Command(
        name = "template",
        description = "Validate templates, and look up what they may say.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln template validate web.yaml --os-cloud demo", "  kiln template functions 2018-08-31"})
public final class TemplateCommand extends CommandGroup {}
