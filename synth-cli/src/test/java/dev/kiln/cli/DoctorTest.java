package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final String CATALOGUE = """
            {"token": {"catalog": [{"type": "%s", "endpoints": [{"interface": "public", "region": "r", "url": "%s/heat"}]}]}}
            """;

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile Runnable beforeLogin = () -> {};

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private Shell shell() {
        return new Shell(folder).env("HOME", folder.toString());
    }

    /** A Keystone that lets everybody in, or nobody, and a Heat beside it. */
    private String cloud(int login, String service, int heat) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/v3/auth/tokens", exchange -> {
            beforeLogin.run();
            exchange.getResponseHeaders().add("X-Subject-Token", "t");
            String refusal = "{\"error\": {\"message\": \"The request you have made requires authentication.\"}}";
            answer(exchange, login, login == 201 ? CATALOGUE.formatted(service, url) : refusal);
        });
        server.createContext(
                "/heat/build_info",
                exchange ->
                        answer(exchange, heat, "{\"api\": {\"revision\": \"a\"}, \"engine\": {\"revision\": \"e\"}}"));
        server.createContext(
                "/heat/template_versions",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"template_versions\": [{\"version\": \"heat_template_version.2013-05-23\", \"type\": \"hot\"},"
                                + " {\"version\": \"heat_template_version.2018-08-31\", \"type\": \"hot\"}]}"));
        server.start();
        return url + "/v3";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String clouds(String url) {
        return "clouds: {mine: {auth: {auth_url: \"" + url
                + "\", username: u, password: hush, project_name: p, user_domain_id: d, project_domain_id: d}}}";
    }

    private void transcript(String name, String url, String... args) throws IOException {
        String java = System.getProperty("java.version") + " in " + System.getProperty("java.home");
        Transcript run = shell().file("clouds.yaml", clouds(url)).kiln(args);
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        String steady = run.out().replace(java, "JAVA").replaceAll("\\b" + port + "\\b", "PORT");
        TranscriptFile.of(name).holds(folder, new Transcript(run.code(), steady, run.err()), args);
    }

    @Test
    void aCloudThatIsWellIsGoneThroughStepByStep() throws IOException {
        String url = cloud(201, "orchestration", 200);

        transcript("doctor", url, "doctor", "--os-cloud", "mine");
        transcript("doctor-json", url, "doctor", "--os-cloud", "mine", "--json");
    }

    @Test
    void theFirstStepThatFailsIsTheLast() throws IOException {
        transcript("doctor-password", cloud(401, "orchestration", 200), "doctor");
        stop();
        transcript("doctor-catalogue", cloud(201, "compute", 200), "doctor");
        transcript("doctor-dns", "http://no-such-host.invalid:5000/v3", "doctor");
        transcript("doctor-tcp", "http://127.0.0.1:" + unused() + "/v3", "doctor");
        transcript("doctor-tls", "https" + cloud(201, "orchestration", 200).substring(4), "doctor");
    }

    @Test
    void whatIsKnownIsPrintedWhileACloudIsWaitedFor() throws Exception {
        AwaitedOutput out = new AwaitedOutput();
        shell().file("clouds.yaml", clouds(cloud(201, "orchestration", 200)));
        beforeLogin = () -> {
            try {
                out.await("ok    tcp");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        int code = Main.run(
                new String[] {"doctor"},
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()),
                Map.of("HOME", folder.toString()),
                folder);

        assertThat(code).isZero();
        assertThat(out.all()).contains("ok    keystone");
    }

    /** A port where nobody listens. */
    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void localStacksNeedNoConfiguration() {
        Transcript run = shell().kiln("doctor", "--local");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("ok    java", "ok    cloud", "ok    templates")
                .containsPattern("ok    local stacks +none yet in ");
        assertThat(folder.resolve(".kiln")).doesNotExist();
    }

    @Test
    void localStacksThatCannotBeReadAreTold() throws IOException {
        shell().file("a.yaml", "heat_template_version: 2018-08-31\n").kiln("deploy", "a.yaml", "--local");
        assertThat(shell().kiln("doctor", "--local").out()).containsPattern("ok    local stacks +1 stack in ");

        Files.writeString(folder.resolve(".kiln/stacks.db"), "this is no database, and not a short one either");

        Transcript run = shell().kiln("doctor", "--local");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("fail  local stacks");
    }

    @Test
    void aFileThatAnotherOneShadowsIsNamed() throws IOException {
        Transcript run = shell().file("clouds.yaml", clouds("http://127.0.0.1:9/v3"))
                .file(".config/openstack/clouds.yaml", "clouds: {other: {}}")
                .kiln("doctor");

        assertThat(run.out())
                .contains("clouds.yaml (clouds mine)")
                .containsPattern("warn  shadowed +" + folder + "/.config/openstack/clouds.yaml counts for nothing");
    }

    @Test
    void aVariableThatNamesNoFileIsTold() {
        Transcript run =
                shell().env("OS_CLIENT_CONFIG_FILE", folder + "/absent.yaml").kiln("doctor");

        assertThat(run.out()).contains("OS_CLIENT_CONFIG_FILE names " + folder + "/absent.yaml, which is no file");
    }

    @Test
    void aCloudThatIsNotConfiguredFailsAndTellsWhatToDo() throws IOException {
        Transcript run = shell().file("clouds.yaml", "clouds: {a: {auth: {auth_url: \"http://127.0.0.1:1\"}}}")
                .kiln("doctor", "--os-cloud", "other");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("ok    configuration +" + folder.resolve("clouds.yaml"))
                .containsPattern("fail  cloud +Cloud \"other\" is not in ");
    }

    @Test
    void aBrokenConfigurationIsNamedWithoutItsContent() throws IOException {
        Transcript run = shell().file("clouds.yaml", "clouds: [secret").kiln("doctor", "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"verdict\" : \"fail\"")
                .contains("is not valid YAML")
                .doesNotContain("secret");
    }
}
