package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.CompilationException;
import dev.kiln.cli.program.InvalidAppException;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.CompileErrorsView;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.FailureView;
import dev.kiln.cli.view.Terminal;
import dev.kiln.deploy.DeployException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and which exit code given, for whatever goes wrong. */
public final class Failures {

    private final Terminal terminal;

    /**
     * Failures of one run.
     *
     * @param terminal where they are told
     */
    public Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Tells of a command line that is not understood.
     *
     * @param wrong what is wrong with it
     * @return the exit code
     */
    public int usage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String hint = "";
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            hint = String.join(", ", unmatched.getSuggestions());
            hint = hint.isEmpty() ? "" : "did you mean " + hint + "?\n";
        }
        new ErrorView(terminal).print(String.valueOf(wrong.getMessage()), hint + "see " + command + " --help");
        return ExitCode.USAGE;
    }

    /**
     * Tells of a command that failed.
     *
     * @param thrown what it threw
     * @param commandLine the command
     * @return the exit code
     */
    public int failed(Throwable thrown, CommandLine commandLine) {
        if (thrown instanceof ParameterException wrong) {
            return usage(wrong);
        }
        return failed(
                thrown, commandLine.getCommandSpec().root().userObject() instanceof KilnCommand kiln && kiln.debug());
    }

    /**
     * Tells of a command that failed, though there was nothing wrong with how it was called.
     *
     * @param thrown what it threw
     * @param debug whether the user wants the stack trace
     * @return the exit code
     */
    public int failed(Throwable thrown, boolean debug) {
        if (debug) {
            terminal.stackTrace(thrown);
        }
        if (thrown instanceof LocatedFailure located) {
            new FailureView(terminal, located.sources()).print(located.failure());
            return ExitCode.FAILED;
        }
        if (thrown instanceof DeployException refused) {
            new FailureView(terminal, path -> Optional.empty()).print(refused);
            return ExitCode.FAILED;
        }
        if (thrown instanceof CompilationException wrong) {
            new CompileErrorsView(terminal).print(wrong.errors());
            return ExitCode.INVALID_APP;
        }
        if (thrown instanceof InvalidAppException wrong) {
            new DiagnosticsView(terminal).printAll(wrong.diagnostics());
            return ExitCode.INVALID_APP;
        }
        if (thrown instanceof ProgramException wrong) {
            new ErrorView(terminal).print(wrong.getMessage(), wrong.hint());
            return ExitCode.INVALID_APP;
        }
        new ErrorView(terminal)
                .print(
                        "a fault of Kiln: " + thrown,
                        debug ? null : "please report it with the output of the same command and --debug");
        return ExitCode.FAULT;
    }
}
