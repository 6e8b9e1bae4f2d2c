package dev.kiln.deploy.template;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The real python-heatclient, in one process, since its start takes seconds. */
final class Heatclient implements AutoCloseable {

    private final Process python;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    Heatclient(Path folder) throws IOException {
        Path script = folder.resolve("create.py");
        try (InputStream source = Heatclient.class.getResourceAsStream("/heatclient/create.py")) {
            Files.write(script, source.readAllBytes());
        }
        python = new ProcessBuilder("/usr/bin/python3", script.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        requests = python.outputWriter(StandardCharsets.UTF_8);
        answers = python.inputReader(StandardCharsets.UTF_8);
    }

    /** The id of the new stack under {@code id}, or why it was refused under {@code error}. */
    synchronized Map<?, ?> create(Map<String, ?> request) {
        try {
            requests.write(JsonText.of(request));
            requests.newLine();
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("/usr/bin/python3 with heatclient and openstack (openstacksdk) does not run");
            }
            return (Map<?, ?>) JsonReader.read(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        requests.close();
        python.destroy();
    }
}
