package dev.kiln.cli.command;

import picocli.CommandLine.Command;

/** {@code kiln schemas}, which only leads to the commands for resource types that do not come with Kiln. */
@Command(
        name = "schemas",
        description = "Make typed Java of resource types that do not come with Kiln.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln schemas pull --own --os-cloud demo -o src/main/heat",
            "  kiln schemas generate src/main/heat -o src/main/java --package com.acme.heat"
        })
public final class SchemasCommand extends CommandGroup {}
