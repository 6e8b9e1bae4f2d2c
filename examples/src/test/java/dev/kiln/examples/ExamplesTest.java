package dev.kiln.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.examples.demo.DemoStack;
import dev.kiln.examples.network.NetworkStack;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
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
        return Stream.of(Named.of("demo", DemoStack::new), Named.of("network", NetworkStack::new));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void synthesizesToItsGoldenTemplate(Consumer<App> example) throws IOException {
        App app = new App();
        example.accept(app);

        StackArtifact stack = Assembly.of(app).stacks().get(0);

        Path golden = GOLDEN.resolve(stack.stackName() + ".yaml");
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.writeString(golden, stack.yaml());
        }
        assertThat(stack.yaml()).isEqualTo(Files.readString(golden));
    }
}
