package dev.kiln.cli.command;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.Terminal;
import dev.kiln.deploy.forecast.ResourceForecast;
import dev.kiln.deploy.forecast.StackForecast;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether a deployment may go on after what it would do has been shown. */
final class Approval {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--require-approval",
            paramLabel = "WHEN",
            description = "Ask never, at a replacement or deletion (replace, the default), or at any change.")
    private When when = When.replace;

    /** What is asked about; the names are those on the command line. */
    enum When {
        never,
        replace,
        any
    }

    boolean isWanted() {
        return when != When.never;
    }

    /** Whether to go on. Where an answer is needed and nobody can give it, the deployment is refused. */
    boolean isGiven(StackForecast forecast, Terminal terminal, boolean mayAsk) throws ProgramException {
        boolean grave = forecast.resources().stream().anyMatch(ResourceForecast::isGrave);
        boolean asks =
                forecast.deployed() && (when == When.any ? forecast.isDifferent() : when == When.replace && grave);
        if (yes || !asks) {
            return true;
        }
        if (!mayAsk || !terminal.isInteractive()) {
            throw new ProgramException(
                    "the update of " + forecast.stack()
                            + (grave ? " replaces or deletes something, or may" : " needs approval")
                            + ", and nobody can be asked here; nothing was sent",
                    "look at it with kiln diff, then deploy with --yes or --require-approval "
                            + When.never.name().toLowerCase(Locale.ROOT));
        }
        return terminal.confirm("Deploy " + forecast.stack() + "?");
    }
}
