package dev.kiln.testing;

import static dev.kiln.testing.KilnAssertions.assertThat;
import static dev.kiln.testing.KilnAssertions.assertThatFindingsOf;
import static dev.kiln.testing.KilnAssertions.dependingOn;
import static dev.kiln.testing.KilnAssertions.getResource;
import static dev.kiln.testing.KilnAssertions.with;
import static dev.kiln.testing.KilnAssertions.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.synth.StackArtifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void showsTheClosestOneAsAWhole() {
        assertThatThrownBy(() -> assertThat(template)
                        .hasResource("OS::Heat::Value", with("value.text", "x").and("value.list", List.of(1))))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected a resource of type OS::Heat::Value with certain values, but of the 2 of this type none is:
                          first: value.list has 2 items, not 1: [1, 2]
                          second: value.text is not set; value.list is not set
                        the closest, first:
                          type: OS::Heat::Value
                          properties:
                            value:
                              list:
                                - 1
                                - 2
                              text: x""");
    }

    @Test
    void saysWhatIsWrongWithEachKindOfThing() {
        assertThat(said(() -> assertThat(template).hasOutput("this")))
                .isEqualTo("expected an output called this, but there are only [it]");
        assertThat(said(() ->
                        assertThat(template).hasOutput("it", with("value", "x").without("value"))))
                .startsWith(
                        "output it is not as expected:\n  value is {get_attr: [\"second\", \"value\"]}, not \"x\"\n  value is ");
        assertThat(said(() -> assertThat(template).hasParameter("size")))
                .isEqualTo("expected a parameter called size, but there are only []");
        assertThat(said(() -> assertThat(template).hasCondition("big")))
                .isEqualTo("expected a condition called big, but there are only []");
        assertThat(said(() -> assertThat(template).hasOnlyOutputs("a", "b")))
                .isEqualTo("expected exactly the outputs [a, b], but there are [it]");
        assertThat(said(() -> assertThat(template).hasResourceCount(3)))
                .isEqualTo("expected 3 resources, but there are 2: [first, second]");
        assertThat(said(() -> assertThat(template).hasResourceNamed("first", "OS::Nova::Server")))
                .isEqualTo("expected resource first to be of type OS::Nova::Server, but it is of type OS::Heat::Value");
        assertThat(said(() -> assertThat(template).hasResourceNamed("third", "OS::Heat::Value")))
                .isEqualTo("expected a resource called third, but there are only [first, second]");
        assertThat(said(() -> assertThat(template)
                        .hasResourceNamed("first", "OS::Heat::Value", withKey("deletion_policy", "Retain"))))
                .startsWith(
                        "resource first is not as expected:\n  deletion_policy is not set\nit is:\n  type: OS::Heat::Value\n");
        assertThat(said(() -> assertThat(template).everyResource("OS::Heat::Value", with("value.text", "x"))))
                .isEqualTo(
                        "expected every resource of type OS::Heat::Value to be so:\n  second: value.text is not set");
        assertThat(said(() -> assertThat(template).hasNoResource("OS::Heat::Value", with("value.text", "x"))))
                .startsWith(
                        "expected no such resource of type OS::Heat::Value, but there are 1; the first, first:\n  type: ");
        assertThat(said(() -> assertThat(template).hasResourceCount("OS::Heat::Value", with("value.text", "x"), 2)))
                .isEqualTo("expected 2 resources of type OS::Heat::Value with certain values, but there are 1: [first];"
                        + " the others:\n  second: value.text is not set");
        assertThat(said(() -> assertThat(template)
                        .hasResource("OS::Heat::Value", dependingOn("first").onlyIf("big"))))
                .contains("second: depends_on is not set; condition is not set");
    }

    @Test
    void saysWhatIsWrongWithNestedStacksFindingsAndEnvironments() {
        StackArtifact stack = Synthesized.stack(Values::new);

        assertThat(said(() -> assertThat(stack).nested("first")))
                .isEqualTo(
                        "expected first to be a nested stack, but it is of type OS::Heat::Value; nested templates: []");
        assertThat(said(() -> assertThat(stack).nested("third")))
                .isEqualTo("expected a nested stack called third, but there are only the resources [first, second]");
        assertThat(said(() -> assertThat(stack).hasWarning("unused-parameter")))
                .isEqualTo("expected the warning unused-parameter, but there is nothing");
        assertThat(said(() -> assertThatFindingsOf(app -> new Stack(app, "no name") {})
                        .hasError("stack-name", "resources.x")))
                .matches("(?s)expected the error stack-name at resources.x, but there is only:\n  dev/kiln/testing/"
                        + "TemplateAssertTest.java:\\d+: error: : Invalid stack name no name \\[stack-name]");
        assertThat(said(() -> assertThat(Environment.EMPTY).hasParameter("size", "big")))
                .isEqualTo("parameters.size is not set; the section has []");
    }

    @Test
    void snapshotShowsTheLinesThatDiffer(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("web.yaml");
        Files.writeString(file, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n");

        assertThat(said(() -> Snapshot.in(file).compare("a\nx\nc\nd\ne\nf\ng\nh\ni\nj\n")))
                .isEqualTo(
                        "differs from the snapshot " + file + " in 2 places; if that is meant, run the test once with"
                                + " -Dkiln.snapshots=update\n--- snapshot\n+++ now\n@@ -1,5 +1,5 @@\n a\n-b\n+x\n c\n d\n e\n"
                                + "@@ -8,4 +8,3 @@\n h\n i\n j\n-k");
    }

    @Test
    void missingSnapshotSaysHowToMakeIt(@TempDir Path folder) {
        assertThatThrownBy(() -> Snapshot.in(folder.resolve("none.yaml")).compare("a"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dkiln.snapshots=update");
    }

    private static String said(ThrowingCallable assertion) {
        return catchThrowableOfType(AssertionError.class, assertion).getMessage();
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
