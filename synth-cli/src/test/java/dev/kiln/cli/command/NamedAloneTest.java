package dev.kiln.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.cloud.Clouds;
import dev.kiln.cli.view.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class NamedAloneTest {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Session session = new Session(
            new Terminal(InputStream.nullInputStream(), NOWHERE, NOWHERE, Map.of()),
            Map.of(),
            Path.of("/"),
            new Clouds());

    @TestFactory
    Stream<DynamicTest> whatPicocliWouldSetIsThereWithoutIt() {
        List<String> names = leaves(Commands.all(session))
                .filter(line -> line.getCommand() instanceof NamedAlone)
                .map(line -> line.getCommandSpec().qualifiedName())
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(alone(name).orElseThrow())
                                .usingRecursiveComparison()
                                .ignoringFields("clouds.spec")
                                .isEqualTo(read(name))));
    }

    @Test
    void whatIsMoreThanANameIsForPicocli() {
        assertThat(Stream.of(
                                "",
                                "stack",
                                "stack list --json",
                                "stack list -h",
                                "stack lis",
                                "stack show",
                                "--debug stack list")
                        .map(this::alone))
                .allMatch(Optional::isEmpty);
    }

    private Optional<NamedAlone> alone(String line) {
        return Commands.alone(session, words(line));
    }

    private Object read(String line) {
        CommandLine kiln = Commands.needed(session, words(line));
        List<CommandLine> read = kiln.parseArgs(words(line)).asCommandLineList();
        return read.get(read.size() - 1).getCommand();
    }

    private static String[] words(String line) {
        return line.replaceFirst("^kiln ", "").split(" ");
    }

    private static Stream<CommandLine> leaves(CommandLine line) {
        return line.getSubcommands().isEmpty()
                ? Stream.of(line)
                : line.getSubcommands().values().stream().flatMap(NamedAloneTest::leaves);
    }
}
