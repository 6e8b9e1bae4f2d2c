package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.SoftwareDeploymentView;
import dev.kiln.deploy.inspect.SoftwareDeploymentRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln software deployment create}. */
@Command(
        name = "create",
        description = "Deploy a software configuration to a server.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software deployment create 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11 SERVER --input who=me")
public final class SoftwareDeploymentCreateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "CONFIG", description = "The configuration's id.")
    private String config = "";

    @Parameters(index = "1", paramLabel = "SERVER", description = "The server's id.")
    private String server = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description =
                    "When it is applied: CREATE, UPDATE, DELETE, SUSPEND or RESUME; ${DEFAULT-VALUE} if not given.")
    private String action = "CREATE";

    @Option(names = "--input", paramLabel = "NAME=VALUE", description = "A value for an input; may be repeated.")
    private Map<String, String> inputs = Map.of();

    @Option(names = "--no-signal", description = "Nobody will tell how it ends: take it for complete.")
    private boolean silent;

    SoftwareDeploymentCreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SoftwareDeploymentRequest request = new SoftwareDeploymentRequest(
                config,
                server,
                action,
                silent ? "COMPLETE" : "IN_PROGRESS",
                silent ? "Not waiting for outputs signal" : "Deploy data available",
                new LinkedHashMap<>(inputs));
        new SoftwareDeploymentView(session.terminal())
                .print(clouds.open(session).software().createDeployment(request), json);
        return ExitCode.OK;
    }
}
