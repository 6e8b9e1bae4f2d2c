package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.DeletionPolicy;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.PropertyBag;
import dev.kiln.synth.AppCapture;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.SynthesisException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program -> its template, or what is wrong with it. */
class SynthesisTest {

    @Test
    void writesWhatTheProgramDeclaresInItsOrder() {
        String yaml = yamlOf(stack -> {
            stack.version(HotVersion.V2016_10_14);
            Parameter<String> size = stack.stringParameter(
                    "size", p -> p.description("How big.").defaultValue("small").allowedValues("small", "big"));
            var big = stack.condition("is_big", Fn.equal(size, "big"));
            Box first = Box.of(stack, "first", Map.of("size", size));
            Box second = Box.of(stack, "second", Fn.iff(big, first.value(), Fn.join("-", List.of("a", "b"))));
            second.dependsOn(first);
            second.onlyIf(big);
            second.deletionPolicy(DeletionPolicy.RETAIN);
            stack.output("it", "What came out.", second.value());
        });

        assertThat(yaml).isEqualTo("""
                        heat_template_version: 2016-10-14

                        parameters:
                          size:
                            type: string
                            description: How big.
                            default: small
                            constraints:
                              - allowed_values:
                                  - small
                                  - big

                        conditions:
                          is_big: { equals: [{ get_param: size }, big] }

                        resources:
                          first:
                            type: OS::Heat::Value
                            properties:
                              value:
                                size: { get_param: size }
                          second:
                            type: OS::Heat::Value
                            condition: is_big
                            depends_on: first
                            deletion_policy: Retain
                            properties:
                              value:
                                if: [is_big, { get_attr: [first, value] }, { list_join: ["-", [a, b]] }]

                        outputs:
                          it:
                            description: What came out.
                            value: { get_attr: [second, value] }
                        """);
    }

    @Test
    void isTheSameBytesInEveryLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Consumer<Given> program = stack -> Box.of(stack, "box", List.of(1_234_567.5, true, "TITLE: straße\nline"));
        String before = yamlOf(program);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(yamlOf(program)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void componentPrefixesTheNamesOfItsResources() {
        StackArtifact artifact = synthesize(stack -> {
            Component web = new Component(stack, "web") {};
            Box.of(new Component(web, "inner") {}, "box", "x");
        });

        assertThat(artifact.template().resources()).containsOnlyKeys("web_inner_box");
    }

    @Test
    void sourceMapKnowsTheLineOfEachValue() {
        StackArtifact artifact = synthesize(stack -> Box.of(stack, "box", "x"));

        assertThat(artifact.sources().at(TemplatePath.of("resources", "box", "properties", "value")))
                .hasValueSatisfying(at -> {
                    assertThat(at.file()).isEqualTo("dev/kiln/program/Box.java");
                    assertThat(at.line()).isPositive();
                });
    }

    @Test
    void twoResourcesOfOneNameAreRefusedWithBothLines() {
        List<Diagnostic> findings = findingsOf(stack -> {
            Box.of(stack, "box", "x");
            Box.of(stack, "box", "y");
        });

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("duplicate-resource");
            assertThat(finding.message()).contains("box").contains("Box.java:");
            assertThat(finding.location().file()).isEqualTo("dev/kiln/program/Box.java");
        });
    }

    @Test
    void resourceOfAnotherAppIsRefused() {
        App app = new App();
        Box[] other = new Box[1];
        new Given(new App(), "one", stack -> other[0] = Box.of(stack, "box", "x"));
        new Given(app, "two", stack -> Box.of(stack, "copy", other[0].value()));

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("foreign-reference");
            assertThat(finding.message()).contains("resource box").contains("stack one");
        });
    }

    @Test
    void nullsAndMixedListsAreRefusedTogether() {
        List<Diagnostic> findings = findingsOf(stack -> {
            PropertyBag bag = new PropertyBag();
            bag.append("value", "x");
            bag.setList("value", Fn.concat(List.of("y")));
            Box.listing(stack, "mixed", bag);
            Box.of(stack, "none", null);
        });

        assertThat(findings).extracting(Diagnostic::code).contains("list-set-twice", "null-value");
    }

    @Test
    void stackNameThatHeatRefusesIsRefused() {
        App app = new App();
        new Given(app, "1st", stack -> {});

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics()).extracting(Diagnostic::code).contains("stack-name");
    }

    @Test
    void writesTemplateAndSources(@TempDir Path folder) throws Exception {
        App app = new App();
        new Given(app, "given", stack -> Box.of(stack, "box", "x"));

        Assembly.of(app).writeTo(folder.resolve("out"));

        assertThat(folder.resolve("out/given.yaml")).content().startsWith("heat_template_version: 2018-08-31\n");
        assertThat(Files.readString(folder.resolve("out/given.sources.json")))
                .contains("\"resources.box.properties.value\": \"dev/kiln/program/Box.java:");
    }

    @Test
    void captureGivesTheAppsOfAProgram() throws Exception {
        List<App> apps = AppCapture.during(() -> new App().synth());

        assertThat(apps).hasSize(1);
        assertThat(AppCapture.isActive()).isFalse();
    }

    private static String yamlOf(Consumer<Given> program) {
        return synthesize(program).yaml();
    }

    private static StackArtifact synthesize(Consumer<Given> program) {
        App app = new App();
        new Given(app, "given", program);
        return Assembly.of(app).stacks().get(0);
    }

    private static List<Diagnostic> findingsOf(Consumer<Given> program) {
        return catchThrowableOfType(SynthesisException.class, () -> synthesize(program))
                .diagnostics();
    }

    /** A stack whose content the test gives. */
    private static final class Given extends Stack {

        Given(App app, String name, Consumer<Given> program) {
            super(app, name);
            program.accept(this);
        }

        void version(HotVersion version) {
            templateVersion(version);
        }
    }
}
