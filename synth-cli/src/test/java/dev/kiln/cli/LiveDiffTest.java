package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kiln diff --verify} against the cloud {@code demo} of {@code OS_CLIENT_CONFIG_FILE}: where Heat's preview is mistaken. */
@Tag("live")
class LiveDiffTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            resources:
              text: { type: OS::Heat::TestResource, properties: { value: %s } }
              reader: { type: OS::Heat::Value, properties: { value: { get_attr: [text, output] } } }
              random: { type: OS::Heat::RandomString, properties: { length: %d } }
            """;

    @TempDir
    private Path folder;

    private final String stack = "forecast-" + UUID.randomUUID().toString().substring(0, 8);

    private Transcript kiln(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--os-cloud";
        all[args.length + 1] = "demo";
        return new Shell(folder).env(System.getenv()).kiln(all);
    }

    @AfterEach
    void deleteStack() {
        kiln("destroy", stack, "--yes");
    }

    @Test
    void heatsPreviewIsAskedAndItsMistakeExplained() throws IOException {
        new Shell(folder).file(stack + ".yaml", TEMPLATE.formatted("one", 8));
        assertThat(kiln("deploy", stack + ".yaml").code()).isZero();
        new Shell(folder).file(stack + ".yaml", TEMPLATE.formatted("one", 9));

        Transcript tree = kiln("diff", stack + ".yaml", "--verify");
        Transcript json = kiln("diff", stack + ".yaml", "--verify", "--json");

        assertThat(tree.out())
                .as(tree.err())
                .contains("random (OS::Heat::RandomString) is replaced")
                .contains(
                        "Heat's preview: reader in place, foretold unchanged; the preview takes every id and attribute");
        JsonNode preview = new ObjectMapper().readTree(json.out()).path(0).path("preview");
        assertThat(preview.path("asked").asBoolean()).isTrue();
        assertThat(preview.path("differences")).hasSize(1);
        assertThat(preview.path("differences").path(0).path("name").asText()).isEqualTo("reader");
    }
}
