package dev.kiln.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.TemplateArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example -> its golden YAML. After a deliberate change: {@code mvn -pl examples -am test -Dkiln.golden=update}. */
class ExamplesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Named<Consumer<App>>> examples() {
        return Examples.all().entrySet().stream().map(example -> Named.of(example.getKey(), example.getValue()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void synthesizesToItsGoldenTemplate(Consumer<App> example) throws IOException {
        App app = new App();
        example.accept(app);

        for (StackArtifact stack : Assembly.of(app).stacks()) {
            isGolden(stack.root().file(), stack.yaml());
            for (TemplateArtifact nested : stack.nested()) {
                isGolden(nested.file(), nested.yaml());
            }
        }
    }

    private static void isGolden(String file, String yaml) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.writeString(golden, yaml);
        }
        assertThat(yaml).isEqualTo(Files.readString(golden));
    }
}
