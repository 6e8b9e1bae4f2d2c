package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.ServiceInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln service list}. */
@Command(
        name = "list",
        description = "List the processes of the orchestration service; for administrators.",
        footerHeading = "%nExample:%n",
        footer = "  kiln service list --os-cloud admin")
public final class ServiceListCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ServiceListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("hostname", "binary", "topic", "host", "status", "updated")
                .alsoInJson("id", "engine_id", "report_interval_seconds");
        for (ServiceInfo service : clouds.open(session).catalogue().services()) {
            table.row(
                    service.hostname(),
                    service.binary(),
                    service.topic(),
                    service.host(),
                    service.status(),
                    service.updated(),
                    service.id(),
                    service.engineId(),
                    service.reportIntervalSeconds());
        }
        table.print(session.terminal(), json, "no services");
        return ExitCode.OK;
    }
}
