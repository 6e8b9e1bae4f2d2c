package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @TempDir
    private Path folder;

    @Test
    void theVersionIsOneLine() {
        assertThat(new Shell(folder).kiln("--version").out()).matches("kiln \\d+\\.\\d+\\.\\d+\\S*\n");
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
}
