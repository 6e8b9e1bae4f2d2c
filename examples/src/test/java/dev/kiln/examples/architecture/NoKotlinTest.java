package dev.kiln.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looks into every jar and folder of the class path, the tests' own JUnit apart: a shaded jar would hide Kotlin from a list of
 * dependencies.
 */
class NoKotlinTest {

    @Test
    void classPathHoldsNoKotlin() throws IOException {
        List<String> found = new ArrayList<>();
        int entries = 0;
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (element.contains("junit-")) {
                continue;
            }
            for (String name : namesIn(Path.of(element))) {
                entries++;
                if (name.contains("kotlin/") || name.endsWith(".kotlin_module")) {
                    found.add(element + "!" + name);
                }
            }
        }

        assertThat(entries).isGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    private static List<String> namesIn(Path element) throws IOException {
        if (Files.isDirectory(element)) {
            try (Stream<Path> files = Files.walk(element)) {
                return files.map(file -> element.relativize(file).toString().replace(File.separatorChar, '/'))
                        .toList();
            }
        }
        if (!Files.exists(element)) {
            return List.of();
        }
        try (JarFile jar = new JarFile(element.toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        }
    }
}
