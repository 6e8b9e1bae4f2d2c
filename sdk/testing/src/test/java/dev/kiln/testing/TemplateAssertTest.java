package dev.kiln.testing;

import static dev.kiln.testing.KilnAssertions.assertThat;
import static dev.kiln.testing.KilnAssertions.getResource;
import static dev.kiln.testing.KilnAssertions.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.StringNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template and an expectation -> silence, or a message that says what is there instead. */
class TemplateAssertTest {

    private final Template template = Synthesized.template(Values::new);

    @Test
    void findsAResourceByItsProperties() {
        assertThat(template)
                .hasResource("OS::Heat::Value", with("value.list[1]", 2).and("value.text", "x"))
                .hasResource("OS::Heat::Value", with("value", getResource("first")))
                .hasResourceCount("OS::Heat::Value", 2)
                .hasNoResource("OS::Nova::Server")
                .hasOutput("it");
    }

    @Test
    void capturesAValue() {
        Capture capture = new Capture();

        assertThat(template).hasResource("OS::Heat::Value", with("value.text", capture));

        assertThat(capture.value()).isEqualTo(new StringNode("x"));
    }

    @Test
    void saysWhatIsThereInstead() {
        assertThatThrownBy(() -> assertThat(template).hasResource("OS::Heat::Value", with("value.text", "y")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("first: value.text is \"x\", not \"y\"")
                .hasMessageContaining("second: value.text is not set");
    }

    @Test
    void saysWhichTypesThereAre() {
        assertThatThrownBy(() -> assertThat(template).hasResource("OS::Nova::Server"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only [OS::Heat::Value]");
    }

    @Test
    void snapshotShowsTheLinesThatDiffer(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("web.yaml");
        Files.writeString(file, "a\nb\nc\n");

        assertThatThrownBy(() -> Snapshot.in(file).matches("a\nx\nc\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from line 2 on")
                .hasMessageContaining("  a\n- b\n+ x\n  c\n");
    }

    @Test
    void missingSnapshotSaysHowToMakeIt(@TempDir Path folder) {
        assertThatThrownBy(() -> Snapshot.in(folder.resolve("none.yaml")).matches("a"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dkiln.snapshots=update");
    }

    private static final class Values extends Stack {

        Values(App app) {
            super(app, "values");
            RawResource first = RawResource.create(
                    this, "first", "OS::Heat::Value", Map.of("value", Map.of("text", "x", "list", List.of(1, 2))));
            RawResource second = RawResource.create(this, "second", "OS::Heat::Value", Map.of("value", first.ref()));
            output("it", second.attributeNamed("value"));
        }
    }
}
