package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.CheckedValue;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import dev.kiln.spi.CallSite;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program and a policy -> what is reported. */
class PolicyTest {

    private final App app = new App();
    private final Given stack = new Given(app, "web");

    @Test
    void anErrorFailsSynthesisBesideWhatElseIsWrong() {
        app.policy((resource, report) ->
                report.error(resource.property("value"), "no-values", "Values are not wanted", "leave them out"));
        CallSite line = CallSite.here();
        RawResource.create(stack, "box", "OS::Heat::Value", Map.of("value", "x", "wrong", 1));

        assertThat(errors())
                .extracting(Diagnostic::code, finding -> finding.path().toString())
                .containsExactlyInAnyOrder(
                        tuple("no-values", "resources.box.properties.value"),
                        tuple("unknown-property", "resources.box.properties.wrong"));
        assertThat(errors()).allSatisfy(finding -> {
            assertThat(finding.location().file()).endsWith("PolicyTest.java");
            assertThat(finding.location().line())
                    .isEqualTo(line.location().orElseThrow().line() + 1);
        });
    }

    @Test
    void aWarningStandsAmongTheWarningsOfItsStack() {
        app.policy((resource, report) -> report.warning(resource, "look", "Look at it", null));
        Box.of(stack, "box", "x");

        assertThat(Assembly.of(app).stacks().get(0).warnings())
                .extracting(Diagnostic::code)
                .containsExactly("look");
    }

    @Test
    void seesNestedStacksAndWhatAspectsHaveChanged() {
        List<String> seen = new ArrayList<>();
        app.aspect(resource -> resource.properties().set("value", "changed"));
        app.policy((resource, report) -> seen.add(
                resource.path() + "=" + resource.property("value").text().orElse("")));
        Box.of(stack, "outer", "x");
        Box.of(new Given(stack, "within"), "inner", "x");

        Assembly.of(app);

        assertThat(seen).contains("resources.outer=changed", "resources.inner=changed");
    }

    @Test
    void oneThatThrowsIsReportedOnceWithItsClassAndTheOthersStillSpeak() {
        app.policy(new Broken());
        app.policy((resource, report) -> report.error(resource, "other", "Other", null));
        Box.of(stack, "one", "x");
        Box.of(stack, "two", "x");

        assertThat(errors()).extracting(Diagnostic::code).containsExactlyInAnyOrder("policy-failed", "other", "other");
        assertThat(errors()).filteredOn("code", "policy-failed").singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .matches("The policy dev\\.kiln\\.program\\.PolicyTest\\$Broken failed: "
                            + "java\\.lang\\.IllegalStateException at dev/kiln/program/PolicyTest\\.java:\\d+: no idea; "
                            + "the same for resources\\.two");
            assertThat(finding.hint())
                    .matches("mend the policy, which was added at dev/kiln/program/PolicyTest.java:\\d+");
            assertThat(finding.path()).hasToString("resources.one");
        });
    }

    @Test
    void aLambdaIsCalledByTheClassItIsWrittenIn() {
        Policy policy = (resource, report) -> {};

        assertThat(policy.name()).isEqualTo("dev.kiln.program.PolicyTest");
        assertThat(policy.except().name()).isEqualTo("dev.kiln.program.PolicyTest");
    }

    @Test
    void anExemptResourceIsLeftAlone() {
        Box spared = Box.of(stack, "spared", "x");
        Box.of(stack, "other", "x");
        app.policy(((Policy) (resource, report) -> report.error(resource, "bad", "Bad", null)).except(spared));

        assertThat(errors()).extracting(finding -> finding.path().toString()).containsExactly("resources.other");
    }

    @Test
    void makesErrorsOfWarningsExceptWhereExempt() {
        RawResource spared = deprecated("spared");
        deprecated("other");
        app.policy(new Strict().except(spared));

        assertThat(errors())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.path().toString())
                .containsExactly("resources.other.properties.imageRef");
    }

    @Test
    void followsReferencesParametersAndBranches() {
        Parameter<String> size = stack.stringParameter("size", p -> p.defaultValue("small"));
        Box first = Box.of(stack, "first", "x");
        var big = stack.condition("big", Fn.equal(size, "big"));
        Given within = new Given(stack, "within");
        Parameter<String> handed = within.stringParameter("handed", p -> p.value("by the outer"));
        RawResource box = RawResource.create(
                within,
                "box",
                "OS::Heat::Value",
                Map.of("value", List.of(first.ref(), Fn.iff(big, size, "large"), handed)));

        List<CheckedValue> items = CheckedResource.of(box).property("value").items();

        assertThat(items.get(0).resource()).map(CheckedResource::resource).contains(first);
        assertThat(items.get(1).alternatives())
                .extracting(
                        value -> value.text().orElse("?"), value -> value.path().toString())
                .containsExactly(
                        tuple("small", "parameters.size.default"), tuple("large", "resources.box.properties.value[1]"));
        assertThat(items.get(2).alternatives())
                .extracting(value -> value.text().orElse("?"))
                .containsExactly("by the outer");
    }

    @Test
    void seesTheMembersThatGroupsDefine() {
        Map<String, Object> member = Map.of("type", "OS::Heat::Value", "properties", Map.of("value", "x"));
        RawResource group =
                RawResource.create(stack, "group", "OS::Heat::ResourceGroup", Map.of("resource_def", member));
        RawResource chain = RawResource.create(
                stack,
                "chain",
                "OS::Heat::ResourceChain",
                Map.of("resources", List.of("OS::Heat::Value"), "resource_properties", Map.of("value", "y")));

        assertThat(CheckedResource.of(group).definitions())
                .extracting(
                        CheckedResource::type, r -> r.property("value").path().toString())
                .containsExactly(tuple("OS::Heat::Value", "resources.group.properties.resource_def.properties.value"));
        assertThat(CheckedResource.of(chain).definitions())
                .extracting(
                        CheckedResource::type, r -> r.property("value").text().orElse(""))
                .containsExactly(tuple("OS::Heat::Value", "y"));
    }

    @Test
    void readsNumbersAndTruthsAsHeatConvertsThem() {
        RawResource box = RawResource.create(
                stack, "box", "OS::Heat::Value", Map.of("value", List.of(22, "22", true, "False", "x")));
        List<CheckedValue> items = CheckedResource.of(box).property("value").items();

        assertThat(items).extracting(value -> value.number().orElse(-1)).containsExactly(22L, 22L, -1L, -1L, -1L);
        assertThat(items)
                .extracting(value -> value.truth().map(String::valueOf).orElse("-"))
                .containsExactly("-", "-", "true", "false", "-");
    }

    private List<Diagnostic> errors() {
        return catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app))
                .diagnostics();
    }

    private RawResource deprecated(String name) {
        return RawResource.create(stack, name, "OS::Cinder::Volume", Map.of("size", 1, "imageRef", "debian"));
    }

    private static final class Given extends Stack {
        Given(App app, String name) {
            super(app, name);
        }

        Given(Stack outer, String name) {
            super(outer, name);
        }
    }

    private static final class Strict implements Policy {
        @Override
        public void check(CheckedResource resource, PolicyReport report) {}

        @Override
        public Severity gravity(Diagnostic finding, Stack stack) {
            return Severity.ERROR;
        }
    }

    private static final class Broken implements Policy {
        @Override
        public void check(CheckedResource resource, PolicyReport report) {
            throw new IllegalStateException("no idea");
        }
    }
}
