package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln software deployment metadata}. */
@Command(
        name = "metadata",
        description = "Show what a server is given to apply.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software deployment metadata 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11")
public final class SoftwareDeploymentMetadataCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "SERVER", description = "The server's id.")
    private String server = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SoftwareDeploymentMetadataCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("id", "name", "group").alsoInJson("config", "inputs", "outputs", "options");
        for (Map<String, @Nullable Object> config :
                clouds.open(session).software().metadata(server)) {
            table.row(
                    config.get("id"),
                    config.get("name"),
                    config.get("group"),
                    config.get("config"),
                    config.get("inputs"),
                    config.get("outputs"),
                    config.get("options"));
        }
        table.print(session.terminal(), json, "nothing to apply");
        return ExitCode.OK;
    }
}
