package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.SoftwareConfigView;
import dev.kiln.deploy.inspect.SoftwareConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln software config show}. */
@Command(
        name = "show",
        description = "Show a software configuration.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln software config show 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11",
            "  kiln software config show 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11 --config-only > hello.sh"
        })
public final class SoftwareConfigShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "The configuration's id.")
    private String id = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--config-only", description = "Print what it applies, as it is.")
    private boolean bare;

    SoftwareConfigShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SoftwareConfigView view = new SoftwareConfigView(session.terminal());
        SoftwareConfig config = clouds.open(session).software().config(id);
        if (bare) {
            view.bare(config);
        } else {
            view.print(config, json);
        }
        return ExitCode.OK;
    }
}
