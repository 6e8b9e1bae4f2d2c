package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.SoftwareDeployment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln software deployment list}. */
@Command(
        name = "list",
        description = "List the software deployments of the project.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software deployment list --server 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11")
public final class SoftwareDeploymentListCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--server", paramLabel = "ID", description = "Only those of this server.")
    private @Nullable String server;

    SoftwareDeploymentListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("id", "config", "server", "action", "status").whenFilled("reason");
        for (SoftwareDeployment deployment : clouds.open(session).software().deployments(server)) {
            table.row(
                    deployment.id(),
                    deployment.config(),
                    deployment.server(),
                    deployment.action(),
                    deployment.status(),
                    deployment.reason());
        }
        table.print(session.terminal(), json, "no software deployments");
        return ExitCode.OK;
    }
}
