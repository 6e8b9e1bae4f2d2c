package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.types.OwnClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln schemas generate}: typed classes of schema files and of templates used as types. */
@Command(
        name = "generate",
        description = "Make a Java class of each schema file, and of each HOT template as a resource type.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln schemas generate src/main/heat -o src/main/java --package com.acme.heat",
            "  kiln schemas generate web-tier.yaml -o src/main/java --package com.acme.heat",
            "",
            "Of a folder all *.yaml are taken, but not the types that come with Kiln. A file",
            "references.yaml in it says what the custom constraints of these types mean."
        })
public final class SchemasGenerateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Schema files, templates, and folders of these.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The source root to write to.")
    private Path sources = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            required = true,
            description = "The package of the classes, or above them, for example com.acme.heat.")
    private String packageName = "";

    SchemasGenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Path here = session.workingDirectory();
        OwnClasses.Report report =
                OwnClasses.generate(inputs.stream().map(here::resolve).toList(), here.resolve(sources), packageName);
        session.terminal()
                .line(sources + ": " + report.changes().written() + " files written, "
                        + report.changes().unchanged() + " unchanged, "
                        + report.changes().deleted() + " deleted");
        report.types().forEach(type -> session.terminal().line("  " + type));
        if (!report.leftOut().isEmpty()) {
            session.terminal()
                    .line("left out, since they come with Kiln: "
                            + report.leftOut().size() + " types");
        }
        return ExitCode.OK;
    }
}
