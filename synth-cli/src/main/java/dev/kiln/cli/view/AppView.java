package dev.kiln.cli.view;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.app.AppResult;
import dev.kiln.deploy.app.StackOutcome;
import dev.kiln.deploy.app.StackOutcome.Verdict;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The stacks of an app: what happens to each, how each ends, and how all of them stand in the end. Safe for threads. */
public final class AppView {

    private final Terminal terminal;
    private final Function<String, Function<TemplatePath, Optional<Location>>> sources;
    private final boolean among;
    private final boolean json;

    /**
     * A view of an app.
     *
     * @param terminal where to
     * @param sources for each stack the user's line behind a place of its template
     * @param among whether there are several stacks, so that each line has to say which is meant
     * @param json whether nothing but one JSON list is printed, at the end; what goes wrong is told at once
     */
    public AppView(
            Terminal terminal,
            Function<String, Function<TemplatePath, Optional<Location>>> sources,
            boolean among,
            boolean json) {
        this.terminal = terminal;
        this.sources = sources;
        this.among = among;
        this.json = json;
    }

    /**
     * Tells how one stack has ended, with its outputs or the reasons. Of one that was not begun there is nothing to tell before the end.
     *
     * @param outcome what became of it
     */
    public void ended(StackOutcome outcome) {
        synchronized (terminal) { // The lines of one stack stay together.
            DeployException failure = outcome.failure();
            if (failure != null) {
                new FailureView(terminal, sources.apply(outcome.stack())).print(failure);
            } else if (outcome.verdict() != Verdict.NOT_BEGUN && !json) {
                complete(outcome);
            }
        }
    }

    private void complete(StackOutcome outcome) {
        DeployResult result = outcome.result();
        if (result == null) {
            terminal.line("there is no stack " + outcome.stack());
            return;
        }
        if (!terminal.isDrawable()) { // The table of a stack ends with its state.
            new DeploymentView(terminal, outcome.stack(), sources.apply(outcome.stack())).finished(result.stack());
        }
        new OutputsView(terminal).print(result.outputs());
    }

    /**
     * Prints which stacks were not begun, in the order of the app, and how all stand, where there are several, or all of it as JSON.
     *
     * @param result what became of them
     */
    public void finished(AppResult result) {
        result.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_BEGUN)
                .forEach(outcome ->
                        new ErrorView(terminal).note(outcome.stack() + " was not begun: " + outcome.reason()));
        if (json) {
            terminal.line(JsonText.indented(result.outcomes().stream()
                    .map(outcome -> OutcomeJson.of(outcome, sources.apply(outcome.stack())))
                    .toList()));
        } else if (among) {
            summary(result);
        }
    }

    private void summary(AppResult result) {
        Style style = terminal.outStyle();
        int total = result.outcomes().size();
        long good = result.outcomes().stream().filter(StackOutcome::isGood).count();
        terminal.line("");
        terminal.line(good + " of " + total + " stacks " + (good == 1 ? "is" : "are") + " done:");
        int width = result.outcomes().stream()
                .mapToInt(outcome -> outcome.stack().length())
                .max()
                .orElse(0);
        for (StackOutcome outcome : result.outcomes()) {
            String name = outcome.stack() + " ".repeat(width - outcome.stack().length());
            terminal.line("  " + style.bold(name) + "  " + state(outcome, style));
            for (String cause : causes(outcome)) {
                terminal.line("  " + " ".repeat(width) + "  " + cause);
            }
        }
    }

    private static String state(StackOutcome outcome, Style style) {
        DeployResult result = outcome.result();
        DeployException failure = outcome.failure();
        if (result != null) {
            return style.status(result.stack().status().toString());
        }
        if (failure instanceof StackFailedException failed) {
            return style.status(failed.stack().status().toString());
        }
        return switch (outcome.verdict()) {
            case NOT_BEGUN -> style.busy("not begun") + ": " + outcome.reason();
            case ABSENT -> "not there";
            case COMPLETE, FAILED -> style.bad("failed");
        };
    }

    private List<String> causes(StackOutcome outcome) {
        Function<TemplatePath, Optional<Location>> lines = sources.apply(outcome.stack());
        List<String> causes = new ArrayList<>();
        DeployException failure = outcome.failure();
        if (failure instanceof StackFailedException failed && !failed.failures().isEmpty()) {
            for (StackFailure cause : failed.failures()) {
                causes.add(line(lines.apply(cause.path())) + cause.stack() + "/" + cause.resource() + ": "
                        + cause.reason());
            }
        } else if (failure != null) {
            causes.add(line(failure.path().flatMap(lines)) + failure.getMessage());
        }
        return causes;
    }

    private String line(Optional<Location> location) {
        return location.map(found -> terminal.outStyle().bold(found.toString()) + ": ")
                .orElse("");
    }
}
