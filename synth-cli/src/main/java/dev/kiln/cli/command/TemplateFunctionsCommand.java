package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.TemplateFunction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln template functions}. */
@Command(
        name = "functions",
        description = "List the functions of a template version.",
        footerHeading = "%nExample:%n",
        footer = "  kiln template functions 2018-08-31 --local")
public final class TemplateFunctionsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            description = "2018-08-31, or in full heat_template_version.2018-08-31.")
    private String version = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--conditions", description = "With the functions that only conditions have.")
    private boolean conditions;

    TemplateFunctionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("name").whenFilled("description");
        for (TemplateFunction function : clouds.open(session).catalogue().templateFunctions(version, conditions)) {
            table.row(function.name(), function.description());
        }
        table.print(session.terminal(), json, "no functions");
        return ExitCode.OK;
    }
}
