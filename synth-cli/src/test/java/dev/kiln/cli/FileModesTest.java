package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that may hold what a hidden parameter said -> readable by their owner alone. */
class FileModesTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              password: { type: string, hidden: true }
            resources:
              value: { type: OS::Heat::Value, properties: { value: { get_param: password } } }
              wait: { type: OS::Heat::WaitConditionHandle }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void thereAreModes() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private Shell deployed() throws IOException {
        Shell shell = new Shell(folder).file("web.yaml", TEMPLATE);
        assertThat(shell.kiln("deploy", "web.yaml", "--local", "-P", "password=s3cret")
                        .code())
                .isZero();
        return shell;
    }

    private static Map<String, String> modes(Path root) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                modes.put(
                        root.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }

    @Test
    void theLocalStoreAndAllThatLiesBesideIt() throws IOException {
        deployed();
        Map<String, String> modes = modes(folder.resolve(".kiln"));

        assertThat(modes.remove("")).isEqualTo("rwx------");
        assertThat(modes).hasSizeGreaterThanOrEqualTo(4); // the store, its key, its lock and its port
        assertThat(modes.values()).containsOnly("rw-------");
    }

    @Test
    void noSideFileHasThePasswordInIt() throws IOException {
        deployed();
        try (Stream<Path> files = Files.walk(folder.resolve(".kiln"))) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("s3cret");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @Test
    void whatIsExportedIntoANewFile() throws IOException {
        assertThat(deployed()
                        .kiln("stack", "export", "web", "--local", "-o", "web.json")
                        .code())
                .isZero();

        assertThat(modes(folder.resolve("web.json"))).containsValue("rw-------");
    }

    @Test
    void whatIsExportedIntoAFileThatOthersCouldRead() throws IOException {
        Shell shell = deployed().file("web.json", "old");
        Files.setPosixFilePermissions(folder.resolve("web.json"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(shell.kiln("stack", "abandon", "web", "--local", "-o", "web.json")
                        .code())
                .isZero();
        assertThat(modes(folder.resolve("web.json"))).containsValue("rw-------");
    }
}
