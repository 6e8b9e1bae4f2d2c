package dev.kiln.cli.command;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.Terminal;
import dev.kiln.deploy.forecast.ResourceForecast;
import dev.kiln.deploy.forecast.StackForecast;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /**
     * Whether to go on. Where an answer is needed and nobody can give it, the deployment is refused.
     *
     * @param updates what would happen to the stacks that are there already
     * @param all the names of all stacks, of which the question is
     */
    boolean isGiven(List<StackForecast> updates, List<String> all, Terminal terminal, boolean mayAsk)
            throws ProgramException {
        List<StackForecast> asking = updates.stream().filter(this::asks).toList();
        if (yes || asking.isEmpty()) {
            return true;
        }
        if (!mayAsk || !terminal.isInteractive()) {
            boolean one = asking.size() == 1;
            String does = asking.stream().anyMatch(Approval::isGrave)
                    ? (one ? " replaces or deletes" : " replace or delete") + " something, or may"
                    : one ? " needs approval" : " need approval";
            throw new ProgramException(
                    "the update" + (one ? "" : "s") + " of "
                            + asking.stream().map(StackForecast::stack).collect(Collectors.joining(", ")) + does
                            + ", and nobody can be asked here; nothing was sent",
                    "look at it with kiln diff, then deploy with --yes or --require-approval "
                            + When.never.name().toLowerCase(Locale.ROOT));
        }
        return terminal.confirm("Deploy " + String.join(", ", all) + "?");
    }

    private boolean asks(StackForecast forecast) {
        return when == When.any ? forecast.isDifferent() : when == When.replace && isGrave(forecast);
    }

    private static boolean isGrave(StackForecast forecast) {
        return forecast.resources().stream().anyMatch(ResourceForecast::isGrave);
    }
}
