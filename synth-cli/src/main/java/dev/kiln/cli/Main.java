package dev.kiln.cli;

import dev.kiln.cli.cloud.CloudOpener;
import dev.kiln.cli.cloud.Clouds;
import dev.kiln.cli.command.Commands;
import dev.kiln.cli.command.Failures;
import dev.kiln.cli.command.NamedAlone;
import dev.kiln.cli.command.Session;
import dev.kiln.cli.view.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The {@code kiln} command. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Templates are UTF-8 whatever the locale says; and what a user's program prints must not get in between.
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        System.setOut(err);
        int code = run(args, System.in, out, err, System.getenv(), Path.of("").toAbsolutePath());
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param args the command line
     * @param in what the user types
     * @param out results
     * @param err errors and warnings
     * @param env the environment
     * @param workingDirectory what relative paths start from; absolute
     * @return the exit code, one of {@link ExitCode}
     */
    public static int run(
            String[] args,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            Path workingDirectory) {
        return run(args, new Terminal(in, out, err, env), env, workingDirectory, new Clouds());
    }

    /** Runs a command against clouds that somebody else opens. */
    static int run(
            String[] args, Terminal terminal, Map<String, String> env, Path workingDirectory, CloudOpener clouds) {
        if (args.length > 0 && (args[0].equals("--version") || args[0].equals("-V"))) {
            terminal.line("kiln " + version()); // Without picocli, whose classes would take most of the time.
            return ExitCode.OK;
        }
        Session session = new Session(terminal, env, workingDirectory, clouds);
        Failures failures = new Failures(terminal);
        Optional<NamedAlone> alone = Commands.alone(session, args);
        return alone.isPresent() ? called(alone.get(), failures) : read(args, session, failures);
    }

    private static int called(NamedAlone command, Failures failures) {
        try {
            return command.call();
        } catch (Exception e) {
            return failures.failed(e, false);
        }
    }

    private static int read(String[] args, Session session, Failures failures) {
        Terminal terminal = session.terminal();
        CommandLine kiln = Commands.needed(session, args);
        kiln.setCaseInsensitiveEnumValuesAllowed(true);
        kiln.setOut(terminal.writer());
        kiln.setErr(terminal.writer());
        kiln.setColorScheme(Help.defaultColorScheme(terminal.outStyle().coloured() ? Ansi.ON : Ansi.OFF));
        kiln.setParameterExceptionHandler((wrong, arguments) -> failures.usage(wrong));
        kiln.setExecutionExceptionHandler((thrown, command, parsed) -> failures.failed(thrown, command));
        return kiln.execute(args);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    private static String version() {
        try (InputStream text = Main.class.getResourceAsStream("version.txt")) {
            return text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
