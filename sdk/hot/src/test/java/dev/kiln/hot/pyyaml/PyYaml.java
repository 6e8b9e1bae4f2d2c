package dev.kiln.hot.pyyaml;

import dev.kiln.hot.value.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real PyYAML, run as Heat runs it. */
final class PyYaml {

    private PyYaml() {}

    /** What PyYAML reads in each text, as Python's {@code ascii()} writes it, or {@code ERROR}. */
    static List<String> read(List<String> texts) throws IOException, InterruptedException {
        Path script = Files.createTempFile("read", ".py");
        Path input = Files.createTempFile("texts", ".jsonl");
        try (InputStream source = PyYaml.class.getResourceAsStream("/pyyaml/read.py")) {
            Files.write(script, source.readAllBytes());
            Files.write(input, texts.stream().map(JsonText::of).toList());
            Process python = new ProcessBuilder("/usr/bin/python3", script.toString())
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (python.waitFor() != 0) {
                throw new IOException("python3 with yaml did not run: exit code " + python.exitValue());
            }
            return output.lines().toList();
        } finally {
            Files.delete(script);
            Files.delete(input);
        }
    }
}
