package dev.kiln.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.examples.demo.DemoStack;
import dev.kiln.examples.network.NetworkStack;
import dev.kiln.examples.shop.ShopApp;
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
        return Stream.of(
                Named.of("demo", DemoStack::new),
                Named.of("network", NetworkStack::new),
                Named.of("shop", ShopApp::declare));
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
