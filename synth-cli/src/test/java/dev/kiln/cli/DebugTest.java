package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --debug} -> a line for each request, on the error stream, and no secret in it. */
class DebugTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              key: { type: string, hidden: true }
            """;

    @TempDir
    private Path folder;

    private HttpServer cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cloud.createContext("/v3/auth/tokens", exchange -> {
            exchange.getResponseHeaders().set("X-Subject-Token", "t0ken-of-keystone");
            answer(
                    exchange,
                    201,
                    "{\"token\":{\"catalog\":[{\"type\":\"orchestration\",\"endpoints\":[{\"interface\":\"public\",\"url\":\""
                            + url() + "/heat\"}]}]}}");
        });
        cloud.createContext("/heat", exchange -> {
            exchange.getResponseHeaders().set("x-openstack-request-id", "req-of-heat");
            String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    + exchange.getRequestHeaders().getFirst("X-Auth-Token");
            int status = exchange.getRequestMethod().equals("GET") ? 404 : 400;
            answer(exchange, status, "{\"error\":{\"message\":\"" + said.replaceAll("[\"\\\\]", "'") + "\"}}");
        });
        cloud.start();
    }

    @AfterEach
    void stop() {
        cloud.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + cloud.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Transcript deploy(String... options) throws IOException {
        Shell shell = new Shell(folder)
                .file("web.yaml", TEMPLATE)
                .env(Map.of(
                        "OS_AUTH_URL", url() + "/v3",
                        "OS_USERNAME", "u",
                        "OS_PASSWORD", "p4ssw0rd-of-u",
                        "OS_PROJECT_NAME", "p"));
        String[] words = {"deploy", "web.yaml", "-P", "key=s3cret-of-the-stack", "--yes"};
        String[] all = Arrays.copyOf(words, words.length + options.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return shell.kiln(all);
    }

    @Test
    void eachRequestIsShown() throws IOException {
        Transcript run = deploy("--debug");

        assertThat(run.err())
                .containsPattern("POST http://127\\.0\\.0\\.1:\\d+/v3/auth/tokens -> 201 in \\d+ ms\n")
                .containsPattern("GET http://127\\.0\\.0\\.1:\\d+/heat/stacks/web.* -> 404 in \\d+ ms, req-of-heat ")
                .containsPattern("POST http://127\\.0\\.0\\.1:\\d+/heat/stacks -> 400 in \\d+ ms, req-of-heat ");
        assertThat(run.out() + run.err()).doesNotContain("t0ken-of-keystone", "p4ssw0rd-of-u", "s3cret-of-the-stack");
    }

    @Test
    void withoutItNoRequestIsShownAndNoSecretEither() throws IOException {
        Transcript run = deploy();

        assertThat(run.err()).doesNotContain(" ms").contains("Heat refused to create stack web");
        assertThat(run.out() + run.err()).doesNotContain("t0ken-of-keystone", "p4ssw0rd-of-u", "s3cret-of-the-stack");
    }
}
