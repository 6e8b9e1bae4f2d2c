package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.hot.HotVersion;
import dev.kiln.schema.OpenStackRelease;
import dev.kiln.synth.Assembly;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The template's version and the release that it is for -> what the program may use. */
class LanguageVersionTest {

    @Test
    void whatTheVersionLacksIsAnErrorThatNamesIt() {
        assertThat(findings(HotVersion.V2013_05_23, stack -> Box.of(stack, "box", Fn.digest("md5", "x"))))
                .containsExactly("needs-version: The function digest needs heat_template_version 2015-04-30,"
                        + " and the stack has 2013-05-23");
        assertThat(findings(
                        HotVersion.V2016_04_08,
                        stack -> Box.of(stack, "box", "x").onlyIf(stack.condition("always", true))))
                .contains(
                        "needs-version: A condition needs heat_template_version 2016-10-14, and the stack has 2016-04-08",
                        "needs-version: A condition needs heat_template_version 2016-10-14, and the stack has 2016-04-08");
        assertThat(findings(
                        HotVersion.V2016_10_14,
                        stack -> Box.of(
                                stack,
                                "box",
                                stack.numberParameter("n", p -> p.modulo(2, 0).tags("even")))))
                .contains(
                        "needs-version: The key tags of a parameter needs heat_template_version 2018-03-02,"
                                + " and the stack has 2016-10-14",
                        "needs-version: The constraint modulo needs heat_template_version 2017-02-24,"
                                + " and the stack has 2016-10-14");
        assertThat(findings(
                        HotVersion.V2018_08_31,
                        stack -> Box.of(stack, "box", Fn.iff(stack.condition("always", true), "x"))))
                .contains(
                        "needs-version: The function if without an alternative needs heat_template_version 2021-04-16,"
                                + " and the stack has 2018-08-31");
        assertThat(findings(
                        HotVersion.V2016_04_08,
                        stack -> Box.of(stack, "box", "x").externalId("id")))
                .contains(
                        "needs-version: external_id needs heat_template_version 2016-10-14, and the stack has 2016-04-08");
        assertThat(findings(
                        HotVersion.V2016_10_14,
                        stack -> Box.of(stack, "box", Fn.repeatInStep("%a%", Map.of("%a%", List.of("x"))))))
                .contains("needs-version: The function repeat in step needs heat_template_version 2017-09-01,"
                        + " and the stack has 2016-10-14");
    }

    @Test
    void aTargetReleaseGivesTheNewestVersionThatItHas() {
        App app = new App();
        app.target(OpenStackRelease.PIKE);
        Program outer = new Program(app, "given");
        Program inner = new Program(outer, "inner");
        Box.of(inner, "box", "x");

        assertThat(Assembly.of(app).stacks().get(0).yaml()).startsWith("heat_template_version: 2017-09-01\n");
        assertThat(inner.templateVersion()).isEqualTo(HotVersion.V2017_09_01);
    }

    @Test
    void whatTheReleaseLacksIsAnErrorThatNamesTheReleaseThatHasIt() {
        App app = new App();
        app.target(OpenStackRelease.LIBERTY);

        assertThat(Program.findings(app, stack -> Box.of(stack, "box", "x")))
                .containsExactly("not-in-release: The resource type OS::Heat::Value does not exist in OpenStack"
                        + " Liberty (2015.2, Heat 5); it came with Newton (2016.2, Heat 7)");
    }

    @Test
    void aNestedStackHasTheVersionThatTheOuterOneGetsLater() {
        Program outer = new Program(new App(), "outer");
        Program inner = new Program(outer, "inner");

        outer.version(HotVersion.V2017_09_01);

        assertThat(inner.templateVersion()).isEqualTo(HotVersion.V2017_09_01);
    }

    private static List<String> findings(HotVersion version, Consumer<Program> program) {
        return Program.findings(stack -> {
            stack.version(version);
            program.accept(stack);
        });
    }
}
