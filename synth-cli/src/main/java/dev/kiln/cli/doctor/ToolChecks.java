package dev.kiln.cli.doctor;

import dev.kiln.cli.view.Check;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The programs on this machine: Java, and Maven, which only projects need. */
public final class ToolChecks {

    private static final long PATIENCE_SECONDS = 20;

    private final Map<String, String> env;

    /**
     * Checks in an environment.
     *
     * @param env its variables
     */
    public ToolChecks(Map<String, String> env) {
        this.env = env;
    }

    /**
     * Looks at both.
     *
     * @param checks takes a check each
     */
    public void run(Consumer<Check> checks) {
        checks.accept(java());
        checks.accept(maven());
    }

    private static Check java() {
        String found = "Java " + System.getProperty("java.version") + " in " + System.getProperty("java.home");
        return ToolProvider.getSystemJavaCompiler() == null
                ? Check.fail(
                        "java", found + ", which has no compiler", "use a JDK, 17 or later: let JAVA_HOME name one")
                : Check.ok("java", found);
    }

    private Check maven() {
        Optional<Path> program = Stream.of(env.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve("mvn"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Check.warn(
                    "maven",
                    "there is no mvn on the PATH",
                    "install Maven 3 to build projects, such as those of kiln init; single .java files need none");
        }
        try {
            Process version = new ProcessBuilder(program.get().toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            version.getOutputStream().close();
            try (InputStream out = version.getInputStream()) {
                String said =
                        new String(out.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
                if (version.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && version.exitValue() == 0) {
                    return Check.ok("maven", said.lines().findFirst().orElse("") + " in " + program.get());
                }
                return Check.warn(
                        "maven",
                        program.get() + " does not run: "
                                + said.lines().findFirst().orElse("it says nothing"),
                        "let JAVA_HOME name a JDK, or install Maven anew");
            }
        } catch (IOException e) {
            return Check.warn("maven", program.get() + " does not run: " + e.getMessage(), "install Maven anew");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Check.warn("maven", program.get() + " was not waited for", "try again");
        }
    }
}
