package dev.kiln.cli;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that look at things print of stacks on this machine. */
class LocalTranscriptTest {

    private static final String WEB = """
            heat_template_version: 2018-08-31
            description: A text, and a part with another.
            parameters:
              name: {type: string, description: What it is called., constraints: [{length: {max: 9}}]}
              secret: {type: string, hidden: true, default: quiet}
            resources:
              text:
                type: OS::Heat::TestResource
                properties: {value: {get_param: name}}
                metadata: {role: text}
              part: {type: part.yaml}
            outputs:
              said: {value: {get_attr: [text, output]}, description: What was said.}
              list: {value: [1, two, {three: 3.5}]}
              quoted: {value: "it's\\ntwo lines"}
            """;

    private static final String PROGRAM = """
            import dev.kiln.*;
            import dev.kiln.hot.HotVersion;
            import java.util.List;
            import java.util.Map;

            public class Web extends Stack {
                public Web(App app) {
                    super(app, "web");
                    templateVersion(HotVersion.V2018_08_31);
                    description("A text, and a part with another.");
                    Parameter<String> name = stringParameter("name", p -> p.description("What it is called."));
                    stringParameter("secret", p -> p.hidden().defaultValue("quiet"));
                    RawResource text = RawResource.create(
                            this, "text", "OS::Heat::TestResource", Map.of("value", name));
                    text.metadata(Map.of("role", "text"));
                    RawResource.create(this, "part", "part.yaml", Map.of());
                    output("said", "What was said.", text.attributeNamed("output"));
                    output("list", value("list", List.of(1, "two", Map.of("three", 3.5))));
                    output("quoted", value("quoted", "it's\\ntwo lines"));
                    environment(e -> e.parameterDefault("secret", "hush"));
                }

                private Expr<Object> value(String name, Object value) {
                    return RawResource.create(this, name, "OS::Heat::Value", Map.of("value", value)).attributeNamed("value");
                }
            }
            """;

    private static final String PART = """
            heat_template_version: 2018-08-31
            resources:
              inner: {type: OS::Heat::Value, properties: {value: 7}}
            """;

    private static final String BAD_PART = """
            heat_template_version: 2018-08-31
            resources:
              inner: {type: OS::Heat::TestResource, properties: {fail: true}}
            """;

    private static final String BAD = """
            import dev.kiln.*;
            import dev.kiln.hot.HotVersion;
            import java.util.Map;

            public class Bad extends Stack {
                public Bad(App app) {
                    super(app, "bad");
                    templateVersion(HotVersion.V2018_08_31);
                    RawResource.create(this, "part", "part.yaml", Map.of());
                }
            }
            """;

    @TempDir
    private Path folder;

    private Shell shell() throws IOException {
        return new Shell(folder)
                .env("HOME", folder.toString())
                .file("web.yaml", WEB)
                .file("part.yaml", PART);
    }

    /** The stack web, whose part comes along by an environment of its own program. */
    private Scene deployed() throws IOException {
        return new Scene(shell().file("Web.java", PROGRAM)).after("deploy Web.java --local -P name=one");
    }

    @Test
    void stacks() throws IOException {
        deployed()
                .kiln("stack list --local")
                .kiln("stack list --local --json")
                .kiln("stack list --local --nested --sort name")
                .kiln("stack list --local --status FAILED")
                .kiln("stack list --local --sort size")
                .kiln("stack list --local --sort name:up")
                .kiln("stack show web --local")
                .kiln("stack show web --local --json")
                .kiln("stack show absent --local")
                .isAsIn("local-stacks");
    }

    @Test
    void resources() throws IOException {
        deployed()
                .kiln("stack resources web --local")
                .kiln("stack resources web --local --nested 1")
                .kiln("stack resources web --local --nested 1 --type OS::Heat::Value --json")
                .kiln("stack resources web --local --status FAILED")
                .kiln("stack resource web text --local")
                .kiln("stack resource web text --local --json")
                .kiln("stack resource web absent --local")
                .kiln("stack metadata web text --local")
                .kiln("stack metadata web text --local --json")
                .isAsIn("local-resources");
    }

    @Test
    void events() throws IOException {
        new Scene(shell().file("web.yaml", PART))
                .after("deploy web.yaml --local")
                .kiln("stack events web --local")
                .kiln("stack events web --local --resource inner --status COMPLETE --json")
                .kiln("stack events web --local --newest 1")
                .kiln("stack events web --local --follow")
                .kiln("stack events web --local --follow --newest 2")
                .kiln("stack event web inner #2 --local")
                .kiln("stack event web inner absent --local")
                .isAsIn("local-events");
    }

    @Test
    void outputs() throws IOException {
        deployed()
                .kiln("stack outputs web --local")
                .kiln("stack outputs web --local --json")
                .kiln("stack outputs web --local --format env")
                .kiln("stack outputs web --local --format shell")
                .kiln("stack outputs web --local --format json")
                .kiln("stack output web said --local")
                .kiln("stack output web list --local")
                .kiln("stack output web absent --local")
                .isAsIn("local-outputs");
    }

    @Test
    void templateEnvironmentAndFiles() throws IOException {
        deployed()
                .kiln("stack template web --local")
                .kiln("stack environment web --local")
                .kiln("stack environment web --local --json")
                .kiln("stack files web --local")
                .kiln("stack files web part.yaml --local")
                .kiln("stack files web absent --local")
                .isAsIn("local-templates");
    }

    @Test
    void failures() throws IOException {
        new Scene(shell().file("Bad.java", BAD).file("part.yaml", BAD_PART))
                .after("deploy Bad.java --local")
                .kiln("stack failures bad --local")
                .kiln("stack failures bad --local --app Bad.java")
                .kiln("stack failures bad --local --app Bad.java --json")
                .kiln("stack failures absent --local")
                .isAsIn("local-failures");
    }

    @Test
    void templates() throws IOException {
        new Scene(shell().file("plain.yaml", WEB.replace("type: part.yaml", "type: OS::Heat::None"))
                        .file(
                                "wrong.yaml",
                                PART.replace("value: 7", "valu: 7").replace("Heat::Value", "Heat::RandomString")))
                .kiln("template validate plain.yaml --local")
                .kiln("template validate plain.yaml --local --json")
                .kiln("template validate wrong.yaml --local")
                .kiln("template versions --local")
                .kiln("template functions 2016-10-14 --local --conditions")
                .kiln("template functions 2099-01-01 --local")
                .isAsIn("local-template-commands");
    }

    @Test
    void types() throws IOException {
        new Scene(shell())
                .kiln("type list --local --name OS::Heat::R")
                .kiln("type list --local --name (")
                .kiln("type show OS::Heat::Value --local")
                .kiln("type show OS::Heat::Value --local --json")
                .kiln("type show Acme::Absent --local")
                .kiln("type template OS::Heat::Value --local")
                .kiln("type template OS::Heat::Value --local --cfn")
                .isAsIn("local-types");
    }

    @Test
    void software() throws IOException {
        new Scene(shell().file("hello.sh", "echo hello\n"))
                .kiln("software config list --local")
                .kiln(
                        "software config create hello --group script --config hello.sh --input who=you --output answer --local")
                .kiln("software config list --local")
                .kiln("software config show #1 --local --json")
                .kiln("software config show #1 --local --config-only")
                .kiln("software deployment create #1 machine --input who=me --local")
                .kiln("software deployment list --local")
                .kiln("software deployment list --server other --local")
                .kiln("software deployment show #2 --local --json")
                .kiln("software deployment metadata machine --local")
                .kiln("software config delete #1 --local")
                .kiln("software deployment delete #2 --local")
                .kiln("software config delete #1 --local")
                .kiln("software config show #1 --local")
                .kiln("software deployment show #2 --local")
                .isAsIn("local-software");
    }

    @Test
    void whatOnlyARealCloudHas() throws IOException {
        new Scene(shell())
                .kiln("service list --local")
                .kiln("build-info --local")
                .isAsIn("local-refusals");
    }
}
