package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.command.Commands;
import dev.kiln.cli.command.Session;
import dev.kiln.cli.view.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** That the live suite forgets no command. */
class CommandRowTest {

    private final CommandLine kiln = all();

    private static CommandLine all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Map.of());
        return Commands.needed(
                new Session(terminal, Map.of(), Path.of("/"), (name, env, workingDirectory) -> new FakeCloud()),
                new String[0]);
    }

    private static void leaves(CommandLine line, SortedSet<String> names) {
        if (line.getSubcommands().isEmpty()) {
            names.add(line.getCommandSpec().qualifiedName());
        }
        line.getSubcommands().values().forEach(child -> leaves(child, names));
    }

    private SortedSet<String> called(boolean success) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        CommandRow.all().stream().filter(row -> row.isSuccess() == success).forEach(row -> names.add(row.called(kiln)));
        return names;
    }

    @Test
    void everyCommandIsTriedOnSuccessAndOnFailure() throws IOException {
        SortedSet<String> commands = new TreeSet<>();
        leaves(kiln, commands);

        assertThat(commands).hasSizeGreaterThan(60);
        assertThat(called(true)).as("on success").isEqualTo(commands);
        assertThat(called(false)).as("on failure").isEqualTo(commands);
    }
}
