package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.cli.cloud.HeatCloud;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kiln diff} prints, and what {@code kiln deploy} asks about it. */
class DiffTranscriptTest {

    private static final String WEB = """
            heat_template_version: 2018-08-31
            parameters:
              length: {type: number, default: 8}
              secret: {type: string, hidden: true}
            conditions:
              long: {not: {equals: [{get_param: length}, 8]}}
            resources:
              password: {type: OS::Heat::RandomString, properties: {length: {get_param: length}}}
              config: {type: OS::Heat::SoftwareConfig, properties: {config: {get_attr: [password, value]}}}
              said: {type: OS::Heat::Value, properties: {value: %s}}
              hidden: {type: OS::Heat::Value, properties: {value: {get_param: secret}}}
              extra: {type: OS::Heat::None, condition: long}
              part: {type: part.yaml, properties: {text: %1$s}}
              group:
                type: OS::Heat::ResourceGroup
                properties: {count: %d, resource_def: {type: OS::Heat::TestResource, properties: {value: "%%index%%"}}}
            """;

    private static final String PART = """
            heat_template_version: 2018-08-31
            parameters: {text: {type: string}}
            resources:
              inner: {type: OS::Heat::SoftwareConfig, properties: {config: {get_param: text}}}
              other: {type: OS::Heat::None}
            """;

    private static final String PAIR = """
            import dev.kiln.*;
            import java.util.Map;

            public class Pair {
                public static void main(String[] args) {
                    App app = new App();
                    Stack base = new Stack(app, "base") {};
                    Stack user = new Stack(app, "user") {};
                    Parameter<Number> size = base.numberParameter("size", p -> p.defaultValue(12));
                    Parameter<Map<String, Object>> tags = base.jsonParameter("tags", p -> p.defaultValue(Map.of("a", 1)));
                    RawResource.create(user, "text", "OS::Heat::RandomString", Map.of("length", size));
                    RawResource.create(user, "tags", "OS::Heat::Value", Map.of("value", tags));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void deploy() throws IOException {
        shell = new Shell(folder).env("HOME", folder.toString()).file("part.yaml", PART);
        web("one", 2);
    }

    private void web(String text, int count) throws IOException {
        shell.file("web.yaml", WEB.formatted(text, count));
    }

    private Scene deployed() {
        return new Scene(shell).after("deploy web.yaml --local -P secret=quiet");
    }

    @Test
    void trees() throws IOException {
        Scene scene = deployed().kiln("diff web.yaml --local -P secret=quiet -P length=9");
        web("two", 3);
        scene.kiln("diff web.yaml --local -P secret=loud");
        shell.file(
                "web.yaml", "heat_template_version: 2018-08-31\nresources: {said: {type: OS::Heat::TestResource}}\n");
        scene.kiln("diff web.yaml --local")
                .kiln("diff web.yaml --local --verify")
                .isAsIn("diff");
    }

    @Test
    void json() throws IOException {
        Scene scene = deployed();
        web("two", 2);
        scene.kiln("diff web.yaml --local -P secret=quiet --json").isAsIn("diff-json");
    }

    @Test
    void exitCodes() throws IOException {
        shell.file("plain.yaml", "heat_template_version: 2018-08-31\nresources: {a: {type: OS::Heat::None}}\n");
        new Scene(shell)
                .kiln("diff plain.yaml --local --exit-code")
                .after("deploy plain.yaml --local")
                .kiln("diff plain.yaml --local --exit-code")
                .kiln("diff plain.yaml other --local --exit-code")
                .isAsIn("diff-exit-code");
    }

    @Test
    void valuesOfAStackThatIsNotDeployedYet() throws IOException {
        shell.file("Pair.java", PAIR);
        new Scene(shell)
                .kiln("diff Pair.java --local")
                .after("deploy Pair.java --local")
                .kiln("diff Pair.java user --local")
                .isAsIn("diff-wired");
    }

    @Test
    void approvalWhereNobodyCanBeAsked() throws IOException {
        Scene scene = deployed();
        web("two", 2);
        scene.kiln("deploy web.yaml --local -P secret=quiet -P length=9").isAsIn("deploy-approval");
    }

    @Test
    void anAnswerBeforehandDeploysAfterShowing() throws IOException {
        shell.kiln("deploy", "web.yaml", "--local", "-P", "secret=quiet");
        web("two", 2);

        Transcript yes =
                shell.kiln("deploy", "web.yaml", "--local", "-P", "secret=quiet", "--require-approval", "any", "--yes");

        assertThat(yes.code()).as(yes.err()).isZero();
        assertThat(yes.out()).contains("value: one -> two (in place)").contains("web is UPDATE_COMPLETE");
    }

    @Test
    void whoNeverAsksShowsNothing() throws IOException {
        shell.kiln("deploy", "web.yaml", "--local", "-P", "secret=quiet");
        web("two", 2);

        Transcript never =
                shell.kiln("deploy", "web.yaml", "--local", "-P", "secret=quiet", "--require-approval", "never");

        assertThat(never.code()).as(never.err()).isZero();
        assertThat(never.out()).doesNotContain("in place").contains("web is UPDATE_COMPLETE");
    }

    @Test
    void approvalOnATerminal() throws IOException {
        shell.file(
                "plain.yaml",
                "heat_template_version: 2018-08-31\nresources: {a: {type: OS::Heat::Value, properties: {value: 1}}}\n");
        Scene scene = new Scene(shell).after("deploy plain.yaml --local");
        shell.env("KILN_TERMINAL", "in,out").env("NO_COLOR", "1");
        shell.file(
                "plain.yaml",
                "heat_template_version: 2018-08-31\nresources: {a: {type: OS::Heat::Value, properties: {value: 2}}}\n");
        shell.types("n\n");
        scene.kiln("deploy plain.yaml --local --require-approval any");
        shell.file("plain.yaml", "heat_template_version: 2018-08-31\nresources: {}\n");
        scene.kiln("deploy plain.yaml --local").isAsIn("deploy-approval-terminal");
    }

    @Test
    void whatHeatsPreviewSaysOtherwise() throws IOException {
        String path = "/stacks/web/16dd85a6-1083-4bb0-8aa7-4d34cf046c5a";
        CannedHeat heat = new CannedHeat()
                .answers("/stacks/web", """
                        {"stack": {"id": "16dd85a6-1083-4bb0-8aa7-4d34cf046c5a", "stack_name": "web",
                         "stack_status": "CREATE_COMPLETE", "creation_time": "2026-11-29T05:33:28Z"}}""")
                .answers(path + "/template", """
                        {"heat_template_version": "2018-08-31", "resources": {
                         "a": {"type": "OS::Heat::Value", "properties": {"value": 1}},
                         "b": {"type": "OS::Heat::Value", "properties": {"value": {"get_attr": ["a", "value"]}}}}}""")
                .answers(path + "/environment", "{\"parameters\": {}}")
                .answers(path + "/files", "{}")
                .answers(path + "/resources?nested_depth=10", "{\"resources\": [" + row("a") + "," + row("b") + "]}")
                .answers(path + "/preview", """
                        {"resource_changes": {"updated": [{"resource_name": "b"}], "unchanged": [{"resource_name": "a"}],
                         "added": [], "deleted": [], "replaced": []}}""");
        shell.cloud(HeatCloud.over(heat)).file("web.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  a: {type: OS::Heat::Value, properties: {value: 1}}
                  b: {type: OS::Heat::Value, properties: {value: {get_attr: [a, value]}}}
                """);
        new Scene(shell)
                .kiln("diff web.yaml --verify")
                .kiln("diff web.yaml --verify --json")
                .isAsIn("diff-verify");
    }

    private static String row(String name) {
        return """
                {"resource_name": "%s", "resource_type": "OS::Heat::Value", "physical_resource_id": "x",
                 "resource_status": "CREATE_COMPLETE", "updated_time": "2026-11-29T05:33:29Z",
                 "links": [{"rel": "stack", "href": "http://heat/v1/p/stacks/web/16dd85a6-1083-4bb0-8aa7-4d34cf046c5a"}]}""".formatted(name);
    }
}
