package dev.kiln.migrate.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.migrate.MigratedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedTemplatesTest {

    private static final String DATABASE = """
            heat_template_version: 2018-08-31
            parameters:
              size: { type: number, description: Its volume in GB. }
              network: { type: string, constraints: [{ custom_constraint: neutron.network }] }
              zones: { type: comma_delimited_list, default: [] }
              labels: { type: json, default: {} }
              shared: { type: boolean, default: false }
            outputs:
              address: { value: { list_join: ["", [a, b]] } }
              name: { description: Who it is., value: { get_param: size } }
              anything: { value: { get_param: [labels, x] } }
            """;

    @TempDir
    private Path folder;

    @Test
    void aNestedTemplateIsOneClassThatIsUsedTyped() throws Exception {
        Path outer = write("site.yaml", """
                heat_template_version: 2016-04-08
                resources:
                  net: { type: OS::Neutron::Net }
                  db:
                    type: lib/db.yaml
                    depends_on: net
                    properties:
                      size: 20
                      network: { get_resource: net }
                      zones: [a, b]
                      labels: { x: 1 }
                      shared: "yes"
                  tiers:
                    type: OS::Heat::ResourceGroup
                    properties:
                      count: 2
                      resource_def: { type: lib/db.yaml, properties: { size: "5", network: public } }
                outputs:
                  where: { value: { get_attr: [db, address] } }
                  who: { value: { get_attr: [db, name] } }
                  part: { value: { get_attr: [db, anything, 0] } }
                  id: { value: { get_resource: db } }
                """);
        write("lib/db.yaml", DATABASE);

        MigratedProject project = migrate(outer);

        assertThat(project.files().get("src/main/java/shop/SiteStack.java"))
                .contains("""
                                DbStack db = new DbStack(this, "db", d -> d
                                        .size(20)
                                        .network(net)
                                        .zones(List.of("a", "b"))
                                        .labels(Map.of("x", 1))
                                        .shared(Expr.of("yes")));
                                db.asResource().dependsOn(net);
                        """)
                .contains("""
                                        .resourceDef(Member.of(this, "tiers", (scope, id) -> new DbStack(scope, id, d -> d
                                                .size(Expr.of("5"))
                                                .network("public")))));
                        """)
                .contains("output(\"where\", db.address());")
                .contains("output(\"who\", db.nameOutput());")
                .contains("output(\"part\", db.attribute(\"anything\", 0));")
                .contains("output(\"id\", db.asResource().ref());");
        assertThat(project.files().get("src/main/java/shop/DbStack.java"))
                .contains("public DbStack(Component scope, String id, Consumer<? super Properties> properties) {")
                .contains("super(scope, id, \"lib/db.yaml\", new Properties(), properties);")
                .contains("public Expr<String> address() {")
                .contains("/** The output {@code name}: Who it is. */")
                .contains("public <T> Expr<T> anything() {")
                .contains("public Properties network(NeutronNetworkRef value) {");
        assertThat(project.files().keySet()).noneMatch(file -> file.startsWith("lib/") || file.contains("/templates/"));
        assertThat(project.templates())
                .allSatisfy(template -> assertThat(template.rawUses()).isEmpty());
        assertThat(run(project)).isEmpty();
    }

    @Test
    void namesOfFilesAreMeantFromWhereTheTemplateLies() throws Exception {
        Path outer = write("site/site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  tier: { type: ../lib/tier.yaml }
                """);
        write("lib/tier.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  volume: { type: parts/volume.yaml }
                  script:
                    type: OS::Heat::SoftwareConfig
                    properties: { config: { get_file: ./parts/boot.sh } }
                """);
        write("lib/parts/volume.yaml", "heat_template_version: 2018-08-31\n");
        write("lib/parts/boot.sh", "#!/bin/sh\n");

        MigratedProject project = migrate(outer);

        assertThat(project.notes()).isEmpty();
        assertThat(project.files().get("src/main/java/shop/TierStack.java"))
                .contains("super(scope, id, \"lib/tier.yaml\");")
                .contains(".config(Fn.file(TierStack.class, \"/lib/parts/boot.sh\"))");
        assertThat(project.files().get("src/main/java/shop/VolumeStack.java"))
                .contains("super(scope, id, \"lib/parts/volume.yaml\");");
        assertThat(project.files()).containsKey("src/main/resources/lib/parts/boot.sh");
        assertThat(run(project)).isEmpty();
    }

    @Test
    void aTemplateThatIsGivenAndUsedIsBoth() throws Exception {
        Path outer = write("site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  db: { type: lib/db.yaml, properties: { size: 1, network: public } }
                """);
        Path inner = write("lib/db.yaml", DATABASE);

        MigratedProject project = migrate(outer, inner);

        assertThat(project.templates()).extracting(MigratedTemplate::className).containsExactly("DbStack", "SiteStack");
        assertThat(project.files().get("src/main/java/shop/DbStack.java"))
                .contains("public DbStack(App app) {")
                .contains("public DbStack(Component scope, String id, ")
                .contains("    private void declare() {");
        assertThat(project.files().get("src/test/java/shop/MigrationTest.java"))
                .contains("same(DbStack::new, \"lib/db.yaml\");")
                .contains("same(SiteStack::new, \"site.yaml\");");
        assertThat(run(project)).isEmpty();
    }

    @Test
    void aTemplateThatCannotBeAStackIsNamedWithTheReason() throws Exception {
        Path outer = write("site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  db: { type: db.yaml }
                  loop: { type: site.yaml }
                  gone: { type: gone.yaml }
                """);
        write("db.yaml", "heat_template_version: 2018-08-31\n{% for x in y %}\n");

        MigratedProject project = migrate(outer);

        assertThat(project.notes())
                .anySatisfy(note -> assertThat(note).contains("names gone.yaml, which is not there"))
                .anySatisfy(note -> assertThat(note).contains("names site.yaml, which uses it in turn"));
        assertThat(project.refusals())
                .anySatisfy(refusal ->
                        assertThat(String.valueOf(refusal.location())).endsWith("db.yaml:2:2"));
        assertThat(project.files().get("src/main/java/shop/SiteStack.java"))
                .contains("RawResource.create(this, \"db\", \"db.yaml\", Map.of());");
        assertThat(project.files()).as("what stays a template is kept").containsKey("db.yaml");
        assertThat(run(project)).isEmpty();
    }

    @Test
    void aPropertyThatIsNoParameterIsSetRaw() throws Exception {
        Path outer = write("site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  db: { type: lib/db.yaml, properties: { size: 1, network: public, colour: red } }
                """);
        write("lib/db.yaml", DATABASE);

        MigratedProject project = migrate(outer);

        assertThat(project.files().get("src/main/java/shop/SiteStack.java"))
                .contains("db.asResource().rawProperty(\"colour\", \"red\");");
        assertThat(run(project)).isEmpty();
    }

    private static MigratedProject migrate(Path... templates) throws IOException {
        return ProjectMigrator.migrate(new MigrationRequest(List.of(templates), List.of(), "shop"));
    }

    private List<String> run(MigratedProject project) throws IOException, ReflectiveOperationException {
        Path target = folder.resolve("project");
        project.writeTo(target);
        return new ArrayList<>(RunProject.in(target, "shop"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
