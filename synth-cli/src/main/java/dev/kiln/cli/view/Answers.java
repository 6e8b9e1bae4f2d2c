package dev.kiln.cli.view;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads one line, by preference without taking more of the input than that. */
final class Answers {

    private Answers() {}

    /** Reads a line that a terminal does not show. Empty at the end of the input, and where the terminal cannot be kept from showing it. */
    @SuppressWarnings(
            "SystemConsoleNull") // Newer Javas have one always; whether it is a terminal, the launcher has told.
    static Optional<String> readSecret(InputStream in) {
        if (in != System.in) {
            return Optional.of(readLine(in).stripTrailing()).filter(line -> !line.isEmpty());
        }
        Console console = System.console(); // It puts the echo back even when the process is interrupted.
        char[] answer = console == null ? null : console.readPassword();
        return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(new String(answer));
    }

    static String readLine(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
        } catch (IOException e) {
            return ""; // No answer is "no".
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
