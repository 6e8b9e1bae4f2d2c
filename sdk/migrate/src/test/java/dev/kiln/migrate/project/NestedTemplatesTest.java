package dev.kiln.migrate.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedTemplatesTest {

    @TempDir
    private Path folder;

    @Test
    void aNestedTemplateIsUsedByATypedClass() throws IOException {
        Path outer = write("site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  db:
                    type: lib/db.yaml
                    properties: { size: 20 }
                  tiers:
                    type: OS::Heat::ResourceGroup
                    properties:
                      count: 2
                      resource_def: { type: lib/db.yaml, properties: { size: 5 } }
                outputs:
                  where: { value: { get_attr: [db, address] } }
                """);
        write("lib/db.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  size: { type: number }
                outputs:
                  address: { value: { get_param: size } }
                """);

        MigratedProject project = ProjectMigrator.migrate(new MigrationRequest(List.of(outer), List.of(), "shop"));

        assertThat(project.files()).containsKey("src/main/java/shop/templates/LibDb.java");
        assertThat(project.files().get("src/main/java/shop/SiteStack.java"))
                .contains("LibDb db = LibDb.create(this, \"db\", d -> d.size(20));")
                .contains(".resourceDef(LibDb.definition(d -> d.size(5)))")
                .contains("output(\"where\", db.attributes().address());");
        assertThat(project.templates())
                .allSatisfy(template -> assertThat(template.rawUses()).isEmpty());
    }

    @Test
    void aTemplateThatCannotBeATypeIsNamedWithTheReason() throws IOException {
        Path outer = write("site.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  db: { type: db.yaml }
                """);
        write("db.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  script: { type: missing.yaml }
                """);

        MigratedProject project = ProjectMigrator.migrate(new MigrationRequest(List.of(outer), List.of(), "shop"));

        assertThat(project.notes())
                .anySatisfy(note ->
                        assertThat(note).startsWith("db.yaml has no class:").contains("missing.yaml"));
        assertThat(project.files().get("src/main/java/shop/SiteStack.java")).contains("RawResource.create(");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
