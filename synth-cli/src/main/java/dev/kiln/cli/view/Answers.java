package dev.kiln.cli.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads one line without taking more of the input than that. */
final class Answers {

    private Answers() {}

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
