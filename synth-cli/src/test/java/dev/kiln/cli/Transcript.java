package dev.kiln.cli;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.view.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One run of {@code kiln} in a folder of its own, and what it said. */
record Transcript(int code, String out, String err) {

    /** A folder with files, an environment and an answer, in which {@code kiln} runs. */
    static final class Shell {

        private final Path folder;
        private final Map<String, String> env = new HashMap<>();
        private String input = "";
        private Cloud cloud;

        Shell(Path folder) {
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }

        Shell file(String name, String text) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        }

        Shell env(String name, String value) {
            env.put(name, value);
            return this;
        }

        Shell env(Map<String, String> variables) {
            env.putAll(variables);
            return this;
        }

        Shell types(String text) {
            input = text;
            return this;
        }

        Shell cloud(Cloud fake) {
            cloud = fake;
            return this;
        }

        Transcript kiln(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
            PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
            PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
            int code = cloud == null
                    ? Main.run(args, in, outStream, errStream, env, folder)
                    : Main.run(
                            args,
                            new Terminal(in, outStream, errStream, env),
                            env,
                            folder,
                            (name, variables, workingDirectory) -> cloud);
            return new Transcript(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
