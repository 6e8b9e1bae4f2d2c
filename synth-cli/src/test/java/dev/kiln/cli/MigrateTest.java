package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateTest {

    private static final String WEB = """
            heat_template_version: 2018-08-31
            resources:
              config:
                type: OS::Heat::SoftwareConfig
                properties:
                  config: { get_file: boot.sh }
              alias:
                type: Acme::DNS::Alias
                properties: { name: www }
            """;

    @TempDir
    private Path folder;

    @Test
    void aTemplateBecomesAProject() throws IOException {
        Transcript said = new Shell(folder)
                .file("web.yaml", WEB)
                .file("boot.sh", "#!/bin/sh\n")
                .kiln("migrate", "web.yaml", "-o", "shop", "--package", "shop");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("""
                WebStack: 2 resources, 1 typed; without types:
                  resources.alias: the type Acme::DNS::Alias has no class
                """);
        assertThat(said.code()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("shop/src/main/java/shop/WebStack.java"))
                .content()
                .contains("public final class WebStack extends Stack");
        assertThat(folder.resolve("shop/src/main/resources/boot.sh")).hasContent("#!/bin/sh\n");
        assertThat(folder.resolve("shop/src/test/resources/shop/originals/web.yaml"))
                .hasContent(WEB);
        assertThat(folder.resolve("shop/src/test/java/shop/MigrationTest.java"))
                .content()
                .contains("same(WebStack::new, \"web.yaml\");");
        assertThat(folder.resolve("shop/pom.xml")).exists();
    }

    @Test
    void aSingleFileCanBeSynthesizedAtOnce() throws IOException {
        Shell shell = new Shell(folder).file("net.yaml", """
                heat_template_version: 2018-08-31

                resources:
                  net:
                    type: OS::Neutron::Net
                """);

        Transcript migrated = shell.kiln("migrate", "net.yaml", "--single", "-o", ".");
        Transcript synthesized = shell.kiln("synth", "NetStack.java", "--stdout");

        assertThat(migrated.out()).isEqualTo("NetStack: 1 resource, 1 typed\n");
        assertThat(synthesized.out()).isEqualTo(Files.readString(folder.resolve("net.yaml")));
    }

    @Test
    void aCheckTellsItsFiguresAndItsReasons() throws IOException {
        Transcript said = new Shell(folder)
                .file("all/web.yaml", WEB)
                .file("all/old.yaml", "heat_template_version: 2012-01-01\n")
                .file("all/notes.txt", "no template\n")
                .kiln("migrate", "--check", "all");

        assertThat(said.out()).startsWith("old.yaml: The template version is invalid");
        assertThat(said.out()).endsWith("migrated 1 of 2, compiled 1, equal 1, typed resources 100.0 %\n");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() throws IOException {
        Transcript said = new Shell(folder)
                .file("loop.yaml", "heat_template_version: 2018-08-31\n{% for n in nodes %}\n")
                .kiln("migrate", "loop.yaml", "-o", "out");

        assertThat(said.err()).contains("loop.yaml:2:").contains("from which templates are made");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    }
}
