package dev.kiln.cli;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print that take an app or make one, on this machine. */
class AppTranscriptTest {

    private static final String PROGRAM = """
            import dev.kiln.*;
            import dev.kiln.hot.HotVersion;
            import java.util.Map;

            public class Web extends Stack {
                public Web(App app) {
                    super(app, "web");
                    templateVersion(HotVersion.V2018_08_31);
                    Parameter<String> name = stringParameter("name", p -> p.description("What it is called."));
                    Parameter<String> key = stringParameter("key", p -> p.hidden());
                    RawResource text = RawResource.create(
                            this, "text", "OS::Heat::TestResource", Map.of("value", name));
                    RawResource.create(this, "secret", "OS::Heat::Value", Map.of("value", key)).dependsOn(text);
                    output("said", "What was said.", text.attributeNamed("output"));
                }
            }
            """;

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              size: {type: number, default: 1}
            resources:
              net: {type: OS::Neutron::Net}
              alias: {type: Acme::DNS::Alias}
            """;

    @TempDir
    private Path folder;

    private Shell shell() throws IOException {
        return new Shell(folder)
                .env("HOME", folder.toString())
                .file("Web.java", PROGRAM)
                .file("Wrong.java", PROGRAM.replace("Web", "Wrong").replace("TestResource", "TestRessource"))
                .file("key.txt", "abc");
    }

    @Test
    void synthesis() throws IOException {
        new Scene(shell())
                .kiln("synth Web.java")
                .kiln("synth Web.java --stdout")
                .kiln("synth Wrong.java")
                .kiln("synth Absent.java")
                .isAsIn("app-synth");
    }

    @Test
    void deployment() throws IOException {
        new Scene(shell())
                .kiln("deploy Web.java --local")
                .kiln("deploy Web.java --local -P name=one -P key=abc")
                .kiln("diff Web.java --local -P name=two --parameter-file key=key.txt")
                .kiln("diff Web.java --local -P name=one --parameter-file key=key.txt --exit-code")
                .kiln("deploy Web.java --local -P name=two --parameter-file key=key.txt")
                .kiln("deploy Web.java --local -P name=two --parameter-file key=key.txt --yes")
                .kiln("destroy web --local")
                .kiln("destroy web --local --yes")
                .isAsIn("app-deployment");
    }

    @Test
    void beginning() throws IOException {
        new Scene(shell()).kiln("init shop").kiln("init shop").isAsIn("app-init");
    }

    @Test
    void migration() throws IOException {
        new Scene(shell().file("old/net.yaml", TEMPLATE))
                .kiln("migrate old/net.yaml -o shop --package shop")
                .kiln("migrate --check old")
                .isAsIn("app-migration");
    }

    @Test
    void schemas() throws IOException {
        new Scene(shell().file("net.yaml", TEMPLATE.replace("Acme::DNS::Alias", "OS::Heat::None")))
                .kiln("schemas pull -o heat --local")
                .kiln("schemas generate net.yaml -o src --package com.acme")
                .isAsIn("app-schemas");
    }

    @Test
    void health() throws IOException {
        new Scene(shell()).kiln("doctor --local").kiln("doctor").isAsIn("app-doctor");
    }
}
