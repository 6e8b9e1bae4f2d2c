package dev.kiln.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static String printed(Table table, Map<String, String> env) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        table.print(new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, env), false, "nothing");
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Table table() {
        return new Table("name", "status", "reason")
                .whenFilled("note")
                .row("server", "CREATE_FAILED", "No valid host was found, since there is none", null)
                .row("a-name-without-any-blank-that-is-long", "CREATE_COMPLETE", "state changed", "");
    }

    @Test
    void columnsAreAlignedAndEmptyOnesLeftOut() {
        assertThat(printed(table(), Map.of())).isEqualTo("""
                NAME                                   STATUS           REASON
                server                                 CREATE_FAILED    No valid host was found, since there is none
                a-name-without-any-blank-that-is-long  CREATE_COMPLETE  state changed
                """);
    }

    @Test
    void onANarrowTerminalLongCellsGoOverSeveralLines() {
        assertThat(printed(table(), Map.of("KILN_TERMINAL", "out", "KILN_COLUMNS", "60", "NO_COLOR", "1")))
                .isEqualTo("""
                        NAME                   STATUS           REASON
                        server                 CREATE_FAILED    No valid host was
                                                                found, since there
                                                                is none
                        a-name-without-any-bl  CREATE_COMPLETE  state changed
                        ank-that-is-long
                        """)
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 60));
    }

    @Test
    void widthAndColoursAreForTerminalsOnly() {
        assertThat(printed(table(), Map.of("KILN_COLUMNS", "60"))).isEqualTo(printed(table(), Map.of()));
        assertThat(printed(table(), Map.of("KILN_TERMINAL", "out"))).contains("\u001b[31mCREATE_FAILED");
        assertThat(printed(table(), Map.of("KILN_TERMINAL", "out", "NO_COLOR", "1")))
                .doesNotContain("\u001b");
    }

    @Test
    void withoutRowsASentenceIsPrinted() {
        assertThat(printed(new Table("name"), Map.of())).isEqualTo("nothing\n");
    }
}
