package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.RawResource;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.AppCapture;
import dev.kiln.synth.StackArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a stack asks for -> what goes along with its template. */
class FilesTest {

    @TempDir
    private Path project;

    private App app;

    @BeforeEach
    void startInTheProject() throws Exception {
        app = AppCapture.during(project, App::new).get(0);
    }

    @Test
    void aFileOfTheProjectIsSentAndWrittenUnderItsPath() throws IOException {
        file("scripts/boot.sh", "#!/bin/sh\necho ü\n");
        StackArtifact stack = Program.synthesize(
                app,
                given ->
                        Box.of(given, "box", Fn.replace(Fn.file("./scripts/boot.sh"), Map.of("ü", given.stackName()))));

        stack.writeTo(project.resolve("out"));

        assertThat(stack.yaml()).contains("get_file: scripts/boot.sh");
        assertThat(stack.files()).containsExactly(Map.entry("scripts/boot.sh", "#!/bin/sh\necho ü\n"));
        assertThat(project.resolve("out/scripts/boot.sh")).hasContent("#!/bin/sh\necho ü");
        assertThat(project.resolve("out/given.manifest.json")).content().isEqualTo("""
                {
                  "stack": "given",
                  "template": "given.yaml",
                  "files": [
                    "scripts/boot.sh"
                  ]
                }
                """);
    }

    @Test
    void aFileOutsideOfTheProjectKeepsOnlyWhatIsTheSameEverywhere() throws IOException {
        Path elsewhere = file("elsewhere/motd", "hello");
        assertThat(Program.synthesize(
                                app,
                                given -> Box.of(
                                        given,
                                        "box",
                                        Fn.file(elsewhere.toAbsolutePath().toString())))
                        .files())
                .containsOnlyKeys("motd");
    }

    @Test
    void aFileOnTheClassPathIsFoundBesideAClass() {
        assertThat(Program.synthesize(app, given -> Box.of(given, "box", Fn.file(FilesTest.class, "greeting.txt")))
                        .files())
                .containsExactly(Map.entry("dev/kiln/program/greeting.txt", "Hello from the class path.\n"));
    }

    @Test
    void aUrlIsLeftToWhoeverDeploys() {
        StackArtifact stack =
                Program.synthesize(app, given -> Box.of(given, "box", Fn.getFile("https://example.org/boot.sh")));

        assertThat(stack.yaml()).contains("{ get_file: \"https://example.org/boot.sh\" }");
        assertThat(stack.files()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsReportedAtItsLine() throws IOException {
        Files.write(project.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        file("big.txt", "x".repeat(1 << 21));
        file("a/name", "one");
        file("b/name", "two");
        List<Diagnostic> findings = Program.diagnostics(app, given -> {
            Box.of(given, "missing", Fn.file("scripts/boot.sh"));
            Box.of(given, "class", Fn.file(FilesTest.class, "no.txt"));
            Box.of(given, "binary", Fn.file("logo.png"));
            Box.of(given, "large", Fn.file("big.txt"));
            Box.of(given, "one", Fn.file(project.resolve("a/name").toString()));
            Box.of(given, "two", Fn.file(project.resolve("b/name").toString()));
        });

        assertThat(findings)
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "file-missing", "file-missing", "file-not-text", "file-too-large", "file-name-taken");
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.location().file()).isEqualTo("dev/kiln/program/FilesTest.java"));
    }

    @Test
    void theFilesOfANestedStackGoAlongToo() throws IOException {
        file("inner.txt", "inner");
        StackArtifact stack = Program.synthesize(app, outer -> {
            Program inner = new Program(outer, "inner");
            Box.of(inner, "box", Fn.file("inner.txt"));
        });

        assertThat(stack.files()).containsOnlyKeys("given.inner.yaml", "inner.txt");
    }

    @Test
    void aTemplateAsATypeBringsWhatItRefersTo() throws IOException {
        file("templates/tier.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  size: {type: string}
                resources:
                  part: {type: lib/part.yaml}
                  box:
                    type: OS::Heat::Value
                    properties:
                      value: {get_file: ../scripts/boot.sh}
                """);
        file("templates/lib/part.yaml", "heat_template_version: 2018-08-31\n");
        file("scripts/boot.sh", "echo\n");

        StackArtifact stack = Program.synthesize(
                app, given -> RawResource.create(given, "tier", "templates/tier.yaml", Map.of("size", "small")));

        assertThat(stack.template().resources().get("tier").type()).isEqualTo("templates/tier.yaml");
        assertThat(stack.files()).containsOnlyKeys("templates/tier.yaml", "templates/lib/part.yaml", "scripts/boot.sh");
        assertThat(stack.files().get("templates/tier.yaml"))
                .contains("type: templates/lib/part.yaml")
                .contains("get_file: scripts/boot.sh");
    }

    @Test
    void aTemplateAsATypeChecksWhatItIsGiven() throws IOException {
        file("tier.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  size: {type: number}
                """);

        assertThat(Program.findings(
                        app, given -> RawResource.create(given, "tier", "tier.yaml", Map.of("sise", "small"))))
                .contains("unknown-property: Unknown Property sise", "missing-property: Property size not assigned");
    }

    @Test
    void aTemplateThatTwoTypesStandForIsLookedIntoOnce() throws IOException {
        file("scripts/hello.txt", "hello");
        file("templates/part.yaml", """
                heat_template_version: 2018-08-31
                outputs:
                  greeting:
                    value: { get_file: ../scripts/hello.txt }
                """);

        StackArtifact stack = Program.synthesize(app, given -> {
            RawResource.create(given, "mapped", "Acme::Part", Map.of());
            RawResource.create(given, "direct", "templates/part.yaml", Map.of());
            given.says(e -> e.template("Acme::Part", "templates/part.yaml"));
        });

        assertThat(stack.files()).containsOnlyKeys("templates/part.yaml", "scripts/hello.txt");
    }

    private Path file(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
