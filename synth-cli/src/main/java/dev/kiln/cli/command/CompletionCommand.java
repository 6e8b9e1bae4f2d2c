package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code kiln completion}: the script that lets a shell complete Kiln's commands and options. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  kiln completion > ~/.kiln-completion && . ~/.kiln-completion")
public final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.terminal().text(AutoComplete.bash("kiln", Commands.all(session)));
        return ExitCode.OK;
    }
}
