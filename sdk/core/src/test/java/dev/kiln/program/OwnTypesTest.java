package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiln.App;
import dev.kiln.ResourceDefinition;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.spi.OwnType;
import dev.kiln.spi.PropertyBag;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Types that do not come with Kiln: checked by their own schemas, led back to users' lines, their files sent along. */
class OwnTypesTest {

    private static final String FACTS = "{\"type\": \"%s\", \"properties\": {\"size\": {\"type\": \"integer\","
            + " \"constraints\": [{\"range\": {\"max\": 5}}]}}}";

    private static final OwnType PLUGIN = OwnType.of("Acme::Thing", FACTS.formatted("Acme::Thing"));

    private static final OwnType TEMPLATE =
            OwnType.of("tier.yaml", FACTS.formatted("tier.yaml")).withFile("tier.yaml", "a: 1\n", "b: 2\n");

    private static final class Program extends Stack {
        Program(App app, Consumer<Program> content) {
            super(app, "program");
            content.accept(this);
        }
    }

    private static Assembly assembly(Consumer<Program> content) {
        App app = new App();
        new Program(app, content);
        return Assembly.of(app);
    }

    @Test
    void aMistakeIsFoundByTheTypesOwnSchemaAndLedPastTheGeneratedClass() {
        SynthesisException refusal = catchThrowableOfType(
                SynthesisException.class, () -> assembly(stack -> OwnThing.of(stack, "thing", PLUGIN, 6)));

        assertThat(refusal.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("6 is out of range");
            assertThat(String.valueOf(finding.location())).startsWith("dev/kiln/program/OwnTypesTest.java:");
        });
    }

    @Test
    void theFilesOfATemplateTravelWithTheStackThatUsesIt() {
        assertThat(assembly(stack -> OwnThing.of(stack, "tier", TEMPLATE, 1))
                        .stacks()
                        .get(0)
                        .files())
                .isEqualTo(Map.of("tier.yaml", "a: 1\nb: 2\n"));
    }

    @Test
    void theFilesOfATemplateTravelWithADefinitionToo() {
        Assembly assembly = assembly(stack -> {
            PropertyBag properties = new PropertyBag();
            properties.set("value", ResourceDefinition.snippet(OwnThing.definition(TEMPLATE, 1)));
            Box.listing(stack, "box", properties);
        });

        assertThat(assembly.stacks().get(0).files()).containsOnlyKeys("tier.yaml");
    }

    @Test
    void twoFilesOfOneNameCannotBothBeSent() {
        OwnType other = OwnType.of("other.yaml", FACTS.formatted("other.yaml")).withFile("tier.yaml", "c: 3\n");

        SynthesisException refusal = catchThrowableOfType(
                SynthesisException.class,
                () -> assembly(stack -> {
                    OwnThing.of(stack, "tier", TEMPLATE, 1);
                    OwnThing.of(stack, "other", other, 1);
                }));

        assertThat(refusal.diagnostics())
                .extracting(
                        Diagnostic::code, finding -> finding.message().contains("other.yaml needs a file tier.yaml"))
                .containsExactly(tuple("file-collision", true));
    }
}
