package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.cli.command.Commands;
import dev.kiln.cli.command.Session;
import dev.kiln.cli.view.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The help of every command that there is, as people see it. */
class HelpTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandHelpsAsItsTranscriptSays() {
        return commands().stream()
                .map(command -> dynamicTest(command, () -> {
                    String[] args =
                            (command + " --help").substring("kiln ".length()).split(" ");
                    Transcript run = new Shell(folder).kiln(args);

                    assertThat(run.code()).isZero();
                    assertThat(run.err()).isEmpty();
                    assertThat(run.out().lines()).as("fits a terminal").allMatch(line -> line.length() <= 80);
                    TranscriptFile.of("help/" + command.replace(' ', '-')).holds(run.out());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandHasAnExampleOfItself() {
        return commands().stream()
                .filter(command -> !command.equals("kiln"))
                .map(command -> dynamicTest(
                        command,
                        () -> assertThat(new Shell(folder)
                                        .kiln((command + " --help")
                                                .substring("kiln ".length())
                                                .split(" "))
                                        .out())
                                .startsWith("Usage: " + command)
                                .containsPattern("\nExamples?:\n  " + command)));
    }

    @Test
    void noTranscriptIsOfACommandThatIsGone() throws IOException {
        SortedSet<String> expected = new TreeSet<>();
        commands().forEach(command -> expected.add(command.replace(' ', '-') + ".txt"));
        try (Stream<Path> files = Files.list(TranscriptFile.FOLDER.resolve("help"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyCommandHasATranscriptOfWhatItPrints() throws IOException {
        List<String> played = new ArrayList<>();
        try (Stream<Path> files = Files.list(TranscriptFile.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("$ kiln "))
                        .forEach(line -> played.add(line.substring("$ ".length()) + " "));
            }
        }
        SortedSet<String> missing = new TreeSet<>();
        walk(all(), "kiln", (name, line) -> {
            if (line.getSubcommands().isEmpty() && played.stream().noneMatch(run -> run.startsWith(name + " "))) {
                missing.add(name);
            }
        });
        // What completion prints is for shells, and as long as all helps together; watch does not end, and has
        // WatchTest.
        assertThat(missing).containsExactly("kiln completion", "kiln watch");
    }

    @Test
    void theCompletionKnowsEveryCommandAndItsOptions() {
        String script = new Shell(folder).kiln("completion").out();

        for (String command : commands()) {
            if (!command.equals("kiln")) {
                assertThat(script)
                        .as(command)
                        .contains("_picocli_" + command.replace(' ', '_').replace("-", ""));
            }
        }
        walk(
                all(),
                "kiln",
                (name, line) -> line.getCommandSpec()
                        .options()
                        .forEach(option -> assertThat(script).as(name).contains("'" + option.longestName() + "'")));
    }

    @Test
    void whatChangesFromRunToRunIsNotInTranscripts() {
        assertThat(TranscriptFile.normalised(
                        "02:42:40 s 1bd2a5fe-0000-4000-8000-0123456789ab 2026-01-02T03:04:05Z 1.2 s"
                                + " web-server-aqbgpgzyv54p web-stack-environment"))
                .isEqualTo("HH:MM:SS s ID MOMENT N s web-server-RANDOM web-stack-environment");
    }

    private SortedSet<String> commands() {
        SortedSet<String> names = new TreeSet<>();
        walk(all(), "kiln", (name, line) -> names.add(name));
        return names;
    }

    private CommandLine all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Map.of());
        return Commands.needed(
                new Session(terminal, Map.of(), folder, (name, env, workingDirectory) -> new FakeCloud()),
                new String[0]);
    }

    private interface Visitor {
        void visit(String name, CommandLine line);
    }

    private static void walk(CommandLine line, String name, Visitor visitor) {
        visitor.visit(name, line);
        line.getSubcommands().forEach((sub, child) -> walk(child, name + " " + sub, visitor));
    }
}
