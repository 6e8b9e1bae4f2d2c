package dev.kiln.cli.view;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.function.Function;

/** Why a cloud did not do what it was asked, with the user's line where one is to blame. */
public final class FailureView {

    private final Terminal terminal;
    private final Function<TemplatePath, Optional<Location>> sources;

    /**
     * A view of failures.
     *
     * @param terminal where to
     * @param sources the user's line behind a place of the template
     */
    public FailureView(Terminal terminal, Function<TemplatePath, Optional<Location>> sources) {
        this.terminal = terminal;
        this.sources = sources;
    }

    /**
     * Prints the message; of a stack that failed the root causes, each once and with its line.
     *
     * @param failure what went wrong
     */
    public void print(DeployException failure) {
        ErrorView errors = new ErrorView(terminal);
        if (failure instanceof StackFailedException failed) {
            errors.print(failed.summary(), null);
            for (StackFailure cause : failed.failures()) {
                terminal.error(
                        "  " + line(cause.path()) + cause.told(failed.stack().name()));
            }
            terminal.error(failed.advice());
        } else {
            errors.print(failure.path().map(this::line).orElse("") + failure.getMessage(), null);
        }
    }

    private String line(TemplatePath path) {
        return sources.apply(path)
                .map(location -> terminal.errStyle().bold(location.toString()) + ": ")
                .orElse("");
    }
}
