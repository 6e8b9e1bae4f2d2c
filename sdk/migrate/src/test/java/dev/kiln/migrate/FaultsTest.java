package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a template is told with its line and column in the YAML, and the rest is migrated. */
class FaultsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a tab|resources:\\n\\tnet: {}|3:1|cannot start any token",
                "an open quote|resources:\\n  a:\\n    type: \"OS::Neutron::Net|4:28|unexpected end of stream",
                "an open bracket|resources: [|2:13|expected the node content",
                "an alias of nothing|resources:\\n  a: *nowhere|3:6|undefined alias 'nowhere'",
                "a list|- a|2:1|block",
                "a loop of Jinja's|{% for n in nodes %}|2:2|from which templates are made",
            })
    void whatIsNoTemplateIsRefused(String what, String text, String place, String words) {
        MigrationException refused = assertThatExceptionOfType(MigrationException.class)
                .as(what)
                .isThrownBy(() -> migrate(text))
                .actual();

        assertThat(refused.diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains(words);
            assertThat(fault.location()).hasToString("web.yaml:" + place);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "an unknown section|extra: 1|2:1|The template section is invalid: extra",
                "an unknown type of a parameter|parameters:\\n  p: {type: sting}|3:3|Invalid type (sting)",
                "an unknown key of a resource|resources:\\n  a:\\n    type: OS::Neutron::Net\\n    colour: red|5:5|\"colour\" is not a valid keyword",
                "a resource that is a text|resources:\\n  b: text|3:3|must contain a map of resource maps",
                "an output without a value|outputs:\\n  o: {description: x}|3:3|must contain a value key",
                "a key that stands twice|resources:\\n  a: {type: OS::Neutron::Net}\\n  a: {type: OS::Neutron::Net}|4:3|stands here twice",
            })
    void whatIsFaultyInATemplateIsLeftOut(String what, String text, String place, String words) {
        MigratedTemplate migrated = migrate(text + "\\nconditions: {always: true}");

        assertThat(migrated.source()).as(what).contains("condition(\"always\", true);");
        assertThat(migrated.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains(words);
            assertThat(fault.location()).hasToString("web.yaml:" + place);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        MigratedTemplate migrated = migrate("extra: 1\\nparameters:\\n  p: {type: sting}\\nresources:\\n  b: text");

        assertThat(migrated.faults())
                .extracting(Diagnostic::code)
                .containsExactly("template-section", "parameter-definition", "resource-definition");
    }

    @Test
    void anchorsAndMergedKeysAreWrittenOut() {
        MigratedTemplate migrated = migrate("""
                resources:
                  a: &base
                    type: OS::Neutron::Net
                    properties: &named {name: x, shared: false}
                  b:
                    type: OS::Neutron::Net
                    properties: {<<: *named, name: y}
                  c: *base
                """);

        assertThat(migrated.faults()).isEmpty();
        assertThat(migrated.source())
                .contains("NeutronNet.create(this, \"b\", n -> n.name(\"y\").shared(false));")
                .contains("NeutronNet.create(this, \"c\", n -> n.name(\"x\").shared(false));");
    }

    @Test
    void aLargeTemplateIsPartedIntoMethodsByService() throws IOException {
        StringBuilder text = new StringBuilder("heat_template_version: 2018-08-31\nresources:\n");
        for (int i = 0; i < 150; i++) {
            text.append("  net").append(i).append(": {type: OS::Neutron::Net}\n");
            text.append("  server")
                    .append(i)
                    .append(": {type: OS::Nova::Server, properties: {flavor: small, networks: ");
            text.append("[{network: {get_resource: net").append(i).append("}}]}}\n");
        }
        Files.writeString(folder.resolve("large.yaml"), text);

        List<Verdict> verdicts = MigrationCheck.of(folder).verdicts();

        assertThat(verdicts).singleElement().satisfies(verdict -> {
            assertThat(verdict.reason()).isNull();
            assertThat(verdict.migrated().source())
                    .contains("    private NeutronNet net0;\n")
                    .contains("        declareNova();\n")
                    .contains("    private void declareNova() {\n");
        });
    }

    @Test
    void aCheckNamesWhatIsCalledYamlAndIsNone() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "a: [1\n");
        Files.write(folder.resolve("binary.template"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("playbook.yaml"), "- hosts: all\n");
        Files.writeString(folder.resolve("notes.txt"), "a: [1\n");

        List<Verdict> verdicts = MigrationCheck.of(folder).verdicts();

        assertThat(verdicts)
                .extracting(verdict -> verdict.file() + " " + verdict.reason())
                .satisfiesExactly(
                        binary -> assertThat(binary).isEqualTo("binary.template is no text in UTF-8"),
                        broken -> assertThat(broken)
                                .startsWith("broken.yaml is no YAML: ")
                                .contains("line 2, column 1"));
    }

    private static MigratedTemplate migrate(String text) {
        String lines = "heat_template_version: 2018-08-31\n"
                + text.replace("\\n", "\n").replace("\\t", "\t");
        return TemplateMigrator.migrate(lines, "web.yaml", "shop", "WebStack");
    }
}
