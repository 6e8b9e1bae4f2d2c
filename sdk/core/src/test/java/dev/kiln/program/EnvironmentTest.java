package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.Hook;
import dev.kiln.Parameter;
import dev.kiln.RawResource;
import dev.kiln.RestrictedAction;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.env.MergeStrategy;
import dev.kiln.synth.AppCapture;
import dev.kiln.synth.StackArtifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack says of its environment -> the file beside its template. */
class EnvironmentTest {

    @Test
    void theEnvironmentStandsBesideTheTemplate(@TempDir Path folder) {
        StackArtifact stack = Program.synthesize(given -> {
            Parameter<String> size = given.stringParameter("size", p -> {});
            Parameter<List<String>> zones = given.listParameter("zones", p -> {});
            Box box = Box.of(given, "box", List.of(size, zones));
            Program inner = new Program(given, "inner");
            Box deep = Box.of(inner, "deep", "x");
            given.says(e -> e.parameter(size, "small")
                    .parameter(zones, List.of("a", "b"))
                    .parameterDefault("domain", "2013-5-3")
                    .type("Acme::Box", "OS::Heat::Value")
                    .noType("OS::Zaqar::*")
                    .resource(box, r -> r.restrict(RestrictedAction.UPDATE, RestrictedAction.REPLACE))
                    .resource(deep, r -> r.hook(Hook.PRE_CREATE))
                    .resource("b*", r -> r.hook(Hook.PRE_UPDATE).type("Acme::Box", "OS::Heat::None"))
                    .encrypt(size)
                    .eventsToZaqar("events", Duration.ofMinutes(2))
                    .mergeStrategy(zones, MergeStrategy.MERGE)
                    .defaultMergeStrategy(MergeStrategy.OVERWRITE));
        });

        stack.writeTo(folder);

        assertThat(folder.resolve("given.env.yaml")).content().isEqualTo("""
                parameters:
                  size: small
                  zones:
                    - a
                    - b
                parameter_defaults:
                  domain: 2013-5-3
                resource_registry:
                  Acme::Box: OS::Heat::Value
                  OS::Zaqar::*: null
                  resources:
                    box:
                      restricted_actions:
                        - update
                        - replace
                    inner:
                      deep:
                        hooks:
                          - pre-create
                    b*:
                      hooks:
                        - pre-update
                      Acme::Box: OS::Heat::None
                encrypted_param_names:
                  - size
                event_sinks:
                  - type: zaqar-queue
                    target: events
                    ttl: 120
                parameter_merge_strategies:
                  zones: merge
                  default: overwrite
                """);
        assertThat(folder.resolve("given.manifest.json")).content().contains("\"environment\": \"given.env.yaml\"");
    }

    @Test
    void aTypeOfTheEnvironmentIsCheckedAsWhatItStandsFor() {
        assertThat(Program.findings(given -> {
                    given.says(e -> e.type("Acme::Random", "OS::Heat::RandomString"));
                    RawResource.create(given, "one", "Acme::Random", Map.of("length", 900));
                }))
                .containsExactly("constraint: 900 is out of range (min: 1, max: 512)");
    }

    @Test
    void aTypeCanStandForATemplate(@TempDir Path project) throws Exception {
        Files.writeString(
                project.resolve("tier.yaml"),
                "heat_template_version: 2018-08-31\nparameters: {size: {type: number}}\n");
        App app = AppCapture.during(project, App::new).get(0);

        StackArtifact stack = Program.synthesize(app, given -> {
            given.says(e -> e.template("Acme::Tier", "tier.yaml"));
            RawResource.create(given, "tier", "Acme::Tier", Map.of("size", 3));
        });

        assertThat(stack.environment().yaml()).isEqualTo("resource_registry:\n  Acme::Tier: tier.yaml\n");
        assertThat(stack.files()).containsOnlyKeys("tier.yaml");
    }

    @Test
    void whatDoesNotFitTheTemplateIsReportedAtItsLine() {
        List<Diagnostic> findings = Program.diagnostics(new App(), given -> {
            Parameter<Number> count = given.numberParameter("count", p -> p.range(1, 3));
            Parameter<String> secret = given.stringParameter("secret", p -> p.hidden());
            Box.of(given, "box", List.of(count, secret));
            given.says(e -> e.parameter("cuont", 1)
                    .parameter(count, 7)
                    .parameter(secret, "s")
                    .parameterDefault("other", count)
                    .template("Acme::Tier", "tier.txt")
                    .type("Acme::Box", "OS::Heat::Valeu")
                    .resource("bxo", r -> r.hook(Hook.PRE_CREATE)));
        });

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactlyInAnyOrder(
                        "unknown-parameter environment.parameters.cuont",
                        "parameter-value environment.parameters.count",
                        "plain-text-secret environment.parameters.secret",
                        "environment-expression environment.parameter_defaults.other",
                        "template-file environment.resource_registry",
                        "file-missing environment.resource_registry",
                        "unknown-type environment.resource_registry.Acme::Box",
                        "unknown-resource environment.resource_registry.resources.bxo");
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.location().file()).isEqualTo("dev/kiln/program/EnvironmentTest.java"));
    }

    @Test
    void aNestedStackHasNoEnvironmentOfItsOwn() {
        assertThat(Program.findings(given -> new Program(given, "inner").says(e -> e.parameterDefault("a", "b"))))
                .containsExactly("nested-environment: The stack given.inner is nested in another,"
                        + " and only the outermost one has an environment");
    }
}
