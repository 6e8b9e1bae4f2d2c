package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.SoftwareConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln software config list}. */
@Command(
        name = "list",
        description = "List the software configurations of the project.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software config list --os-cloud demo")
public final class SoftwareConfigListCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SoftwareConfigListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("id", "name", "group").whenFilled("created");
        for (SoftwareConfig config : clouds.open(session).software().configs()) {
            table.row(config.id(), config.name(), config.group(), config.created());
        }
        table.print(session.terminal(), json, "no software configs");
        return ExitCode.OK;
    }
}
