package dev.kiln.deploy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.kiln.deploy.StackRequest;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {

    private static final String VERSION = "heat_template_version: 2018-08-31\n";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void aTemplateThatAsksForNothingIsSentAsItWasWritten() throws IOException {
        file("web.yaml", "# ours\n" + VERSION + "outputs:\n  a: {value: 1}\n");

        CollectedTemplate template = StackFiles.in(folder).template("web.yaml");

        assertThat(template.text()).startsWith("# ours\n");
        assertThat(template.files()).isEmpty();
        assertThat(template.at(TemplatePath.of("outputs", "a"))).hasToString("Optional[web.yaml:4:3]");
    }

    @Test
    void filesAreCollectedThroughNestedTemplatesAndNamedByTheirAddresses() throws IOException {
        file("web.yaml", VERSION + """
                resources:
                  group:
                    type: OS::Heat::ResourceGroup
                    properties:
                      resource_def: {type: nested/member.yaml}
                """);
        file("nested/member.yaml", VERSION + """
                resources:
                  server:
                    type: OS::Nova::Server
                    properties:
                      user_data: {get_file: ../boot.sh}
                """);
        file("boot.sh", "#!/bin/sh\n");

        CollectedTemplate template = StackFiles.in(folder).template("web.yaml");

        String member = "file://" + folder + "/nested/member.yaml";
        String boot = "file://" + folder + "/boot.sh";
        assertThat(template.text()).contains("type: " + member);
        assertThat(template.files())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        boot,
                        "#!/bin/sh\n",
                        member,
                        "{\"heat_template_version\": \"2018-08-31\", \"resources\": {\"server\": {\"type\": \"OS::Nova::Server\","
                                + " \"properties\": {\"user_data\": {\"get_file\": \"" + boot + "\"}}}}}"));
    }

    @Test
    void whatIsNoTextIsSentAsBase64() throws IOException {
        file("web.yaml", VERSION + "outputs:\n  a: {value: {get_file: logo.png}}\n");
        Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0xff, 0, 1});

        assertThat(StackFiles.in(folder).template("web.yaml").files().values()).containsExactly("/wAB\n");
    }

    @Test
    void registriesBeginAtTheirEnvironmentOrAtItsBase() throws IOException {
        file("env/prod.yaml", """
                resource_registry:
                  My::Type: type.yaml
                  My::Other: OS::Heat::None
                  resources:
                    one: {base_url: "file://%s/far", "My::Type": type.yaml}
                    two: {hooks: pre-create}
                event_sinks: []
                """.formatted(folder));
        file("env/type.yaml", VERSION);
        file("far/type.yaml", VERSION);

        CollectedEnvironments environments = StackFiles.in(folder).environments(List.of("env/prod.yaml"), Set.of());

        String env = "file://" + folder + "/env/prod.yaml";
        assertThat(environments.names()).containsExactly(env);
        assertThat(environments.files().get(env))
                .contains("\"My::Type\": \"file://" + folder + "/env/type.yaml\"")
                .contains("\"My::Type\": \"file://" + folder + "/far/type.yaml\"")
                .contains("\"My::Other\": \"OS::Heat::None\"")
                .contains("{\"hooks\": \"pre-create\"}");
        assertThat(environments.files()).hasSize(3);
    }

    @Test
    void whatTheRequestSetsItselfIsLeftOutOfTheEnvironments() throws IOException {
        file("a.yaml", "parameters: {size: 1, name: x}\nparameter_defaults: {size: 2}\n");
        StackRequest request = StackRequest.of("web", VERSION).withParameter("size", 3);

        StackRequest full = StackFiles.in(folder)
                .environments(List.of("a.yaml"), request.parameters().keySet())
                .addedTo(request);

        assertThat(full.files().values())
                .containsExactly("{\"parameters\": {\"name\": \"x\"}, \"parameter_defaults\": {\"size\": 2}}");
    }

    @Test
    void allThatIsMissingIsToldWithItsLine() throws IOException {
        file("web.yaml", VERSION + """
                resources:
                  a:
                    type: gone.yaml
                  b:
                    type: OS::Heat::Value
                    properties:
                      value: [{get_file: lost.txt}, {get_file: "ftp://host/x"}]
                """);

        assertThat(errors("web.yaml"))
                .containsExactly(
                        "web.yaml:4:5: There is no file " + folder + "/gone.yaml",
                        "web.yaml:8:16: There is no file " + folder + "/lost.txt",
                        "web.yaml:8:38: The address ftp://host/x is not read");
    }

    @Test
    void aTemplateThatContainsItselfIsRefusedWithTheWayRound() throws IOException {
        file("a.yaml", VERSION + "resources:\n  b: {type: b.yaml}\n");
        file("b.yaml", VERSION + "resources:\n  a: {type: a.yaml}\n");

        assertThat(errors("a.yaml"))
                .containsExactly("b.yaml:3:7: The template asks for itself: a.yaml -> b.yaml -> a.yaml");
    }

    @Test
    void aFileThatIsUsedAsATypeHasToBeATemplate() throws IOException {
        file("web.yaml", VERSION + "resources:\n  b: {type: b.yaml}\n");
        file("b.yaml", VERSION + "resources: [\n");

        assertThat(errors("web.yaml")).singleElement().asString().startsWith("b.yaml:3:1: Error parsing template");
    }

    @Test
    void theWebIsReadAndMayNotAskForFilesOfThisMachine() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String text = path.equals("/t/web.yaml")
                    ? VERSION
                            + "outputs:\n  a: {value: {get_file: b.txt}}\n  c: {value: {get_file: \"file:///etc/passwd\"}}\n"
                    : path;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.endsWith("/b.txt") ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/t/";

            assertThat(errors(url + "web.yaml"))
                    .containsExactly(
                            url + "web.yaml:3:15: " + url + "b.txt answers 404 instead of the file",
                            url + "web.yaml:4:15: " + url
                                    + "web.yaml comes from the web and asks for the file file:///etc/passwd of this machine");
            file("own.yaml", VERSION + "outputs:\n  a: {value: {get_file: \"" + url + "other\"}}\n");
            assertThat(StackFiles.in(folder).template("own.yaml").files())
                    .containsExactly(Map.entry(url + "other", "/t/other"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void moreThanHeatTakesIsWarnedOf() throws IOException {
        file("web.yaml", VERSION + "outputs:\n  a: {value: {get_file: big}}\n");
        file("big", "x".repeat(1 << 20));

        assertThat(StackFiles.in(folder).template("web.yaml").warnings())
                .extracting(Diagnostic::code)
                .containsExactly("request-too-large");
    }

    @Test
    void aParametersFileIsLookedForHereAndThenBesideTheTemplate() throws IOException {
        file("t/web.yaml", VERSION);
        file("t/key.json", "{}");
        StackFiles files = StackFiles.in(folder);

        String url = files.template("t/web.yaml").url();
        assertThat(files.parameterFile("key.json", url)).isEqualTo("{}");
        file("key.json", "[]");
        assertThat(files.parameterFile("key.json", url)).isEqualTo("[]");
    }

    private List<String> errors(String template) {
        return catchThrowableOfType(
                        TemplateFilesException.class,
                        () -> StackFiles.in(folder).template(template))
                .diagnostics()
                .stream()
                .map(finding -> finding.location() + ": " + finding.message())
                .toList();
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
