package dev.kiln.migrate.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {

    private static final String SITE = """
            heat_template_version: 2018-08-31
            parameters:
              flavor: { type: string }
              count: { type: number, default: 1 }
              zones: { type: comma_delimited_list, default: [] }
              labels: { type: json, default: {} }
              password: { type: string, hidden: true, default: x }
            resources:
              server:
                type: OS::Nova::Server
                properties: { flavor: { get_param: flavor }, image: { get_param: labels }, name: { get_param: password } }
              tier: { type: "Acme::Tier" }
            """;

    @TempDir
    private Path folder;

    @Test
    void eachSectionBecomesACallOfTheStacks() throws Exception {
        Path site = write("site.yaml", SITE);
        Path environment = write("env/production.yaml", """
                # For the customers.
                parameters:
                  flavor: m1.large   # for Christmas
                  count: "3"
                  zones: [a, b]
                  labels: { tier: gold, n: 1 }
                parameter_defaults:
                  domain: example.org
                  count: 2
                resource_registry:
                  # Ours.
                  "Acme::Tier": ../lib/tier.yaml
                  "Acme::Far": https://example.org/far.yaml
                  "OS::Zaqar::*":
                  resources:
                    server:
                      hooks: pre-create
                      restricted_actions: [update, replace]
                    "w*":
                      "Acme::Tier": "OS::Heat::None"
                    tier:
                      inner: { hooks: [post-create, pre-delete] }
                encrypted_param_names: [password]
                event_sinks:
                  - { type: zaqar-queue, target: events, ttl: 120 }
                  - { type: zaqar-queue, target: others }
                  - { type: webhook, target: https://example.org/events }
                parameter_merge_strategies: { zones: merge, default: overwrite, domain: deep_merge }
                """);
        write("lib/tier.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  script:
                    type: OS::Heat::SoftwareConfig
                    properties: { config: { get_file: boot.sh } }
                """);
        write("lib/boot.sh", "#!/bin/sh\n");

        MigratedProject project = migrate(List.of(site), environment);

        assertThat(project.files().get("src/main/java/shop/SiteStack.java")).contains("""
                        // For the customers.
                        environment(e -> e
                                // for Christmas
                                .parameter(flavor, "m1.large")
                                .parameter("count", "3")
                                .parameter(zones, List.of("a", "b"))
                                .parameter(labels, Entries.of("tier", "gold", "n", 1))
                                .parameterDefault("domain", "example.org")
                                .parameterDefault(count, 2)
                                // Ours.
                                .template("Acme::Tier", "lib/tier.yaml")
                                .type("Acme::Far", "https://example.org/far.yaml")
                                .noType("OS::Zaqar::*")
                                .resource(server, r -> r
                                        .hook(Hook.PRE_CREATE)
                                        .restrict(RestrictedAction.UPDATE, RestrictedAction.REPLACE))
                                .resource("w*", r -> r.type("Acme::Tier", "OS::Heat::None"))
                                .resource(tier, r -> r.resource("inner", i -> i.hook(Hook.POST_CREATE, Hook.PRE_DELETE)))
                                .encrypt(password)
                                .eventsToZaqar("events", Duration.ofSeconds(120))
                                .eventsToZaqar("others", null)
                                .eventSink(Entries.of("type", "webhook", "target", "https://example.org/events"))
                                .mergeStrategy(zones, MergeStrategy.MERGE)
                                .defaultMergeStrategy(MergeStrategy.OVERWRITE)
                                .mergeStrategy("domain", MergeStrategy.DEEP_MERGE));
                """);
        assertThat(project.files()).containsKeys("lib/tier.yaml", "lib/boot.sh");
        assertThat(project.files().get("src/test/java/shop/MigrationTest.java"))
                .contains("same(SiteStack::new, \"site.yaml\", \"env/production.yaml\");");
        assertThat(run(project)).isEmpty();
    }

    @Test
    void theTestTellsAnEnvironmentThatChanged() throws Exception {
        Path site = write("site.yaml", SITE);
        Path environment = write("production.yaml", "parameters: { flavor: m1.large }\n");
        MigratedProject project = migrate(List.of(site), environment);
        Path target = folder.resolve("project");
        project.writeTo(target);
        Path stack = target.resolve("src/main/java/shop/SiteStack.java");

        Files.writeString(stack, Files.readString(stack).replace("m1.large", "m1.tiny"));

        assertThat(RunProject.in(target, "shop"))
                .singleElement()
                .asString()
                .contains("environment, parameters: {flavor=m1.large} became {flavor=m1.tiny}");
    }

    @Test
    void severalEnvironmentsAddUpAsHeatMergesThem() throws Exception {
        Path site = write("site.yaml", SITE);
        Path first = write("first.yaml", "parameters: { flavor: m1.large, count: 1 }\n");
        Path second = write("second.yaml", "parameters: { flavor: m1.small }\n");

        MigratedProject project = migrate(List.of(site), first, second);

        assertThat(run(project)).isEmpty();
    }

    @Test
    void anEnvironmentGoesWithTheTemplatesWhoseParametersItKnows() throws Exception {
        Path site = write("site.yaml", SITE);
        Path other = write("other.yaml", "heat_template_version: 2018-08-31\n");
        Path environment = write("production.yaml", "parameters: { flavor: m1.large }\n");

        MigratedProject project = migrate(List.of(site, other), environment);

        assertThat(project.notes()).singleElement().asString().contains("production.yaml does not go with", "flavor");
        assertThat(project.files().get("src/main/java/shop/OtherStack.java")).doesNotContain("environment(");
        assertThat(run(project)).isEmpty();
    }

    private static MigratedProject migrate(List<Path> templates, Path... environments) throws IOException {
        return ProjectMigrator.migrate(new MigrationRequest(templates, List.of(environments), "shop"));
    }

    private List<String> run(MigratedProject project) throws IOException, ReflectiveOperationException {
        Path target = folder.resolve("project");
        project.writeTo(target);
        return RunProject.in(target, "shop");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
