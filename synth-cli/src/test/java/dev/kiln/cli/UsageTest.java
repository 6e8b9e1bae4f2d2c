package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    @Test
    void theVersionIsOneLine() {
        assertThat(new Shell(folder).kiln("--version").out()).matches("kiln \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synth",
                "deploy",
                "destroy",
                "stack",
                "stack environment",
                "stack event",
                "stack events",
                "stack failures",
                "stack files",
                "stack list",
                "stack metadata",
                "stack outputs",
                "stack resource",
                "stack resources",
                "stack show",
                "stack template",
                "template",
                "template functions",
                "template validate",
                "template versions",
                "type",
                "type list",
                "type show",
                "type template",
                "software",
                "software config",
                "software config create",
                "software config delete",
                "software config list",
                "software config show",
                "software deployment",
                "software deployment create",
                "software deployment delete",
                "software deployment list",
                "software deployment metadata",
                "software deployment show",
                "service",
                "service list",
                "build-info",
                "schemas",
                "schemas pull",
                "schemas generate",
                "migrate",
                "completion"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Transcript run = new Shell(folder).kiln((command + " --help").split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Usage: kiln " + command)
                .contains("Example")
                .contains("  kiln " + command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(new Shell(folder).kiln("snyth")).isEqualTo(new Transcript(2, "", """
                                kiln: Unmatched argument at index 0: 'snyth'
                                      did you mean synth?
                                      see kiln --help
                                """));
    }

    @Test
    void aMissingArgumentIsAUsageError() {
        assertThat(new Shell(folder).kiln("synth"))
                .isEqualTo(new Transcript(
                        2, "", "kiln: Missing required parameter: 'APP'\n      see kiln synth --help\n"));
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        Shell shell = new Shell(folder).env("KILN_TERMINAL", "in,out,err");

        assertThat(shell.kiln("synth", "no.java").err()).startsWith("\u001b[31mkiln: \u001b[0m");
        assertThat(shell.env("NO_COLOR", "1").kiln("synth", "no.java").err()).startsWith("kiln: ");
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(new Shell(folder).kiln("completion").out())
                .contains("complete -F")
                .contains("--stdout");
    }
}
