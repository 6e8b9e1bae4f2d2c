package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of Kiln's says and leaves behind when Ctrl-C ends it while it waits. */
class InterruptTest {

    private static final String ID = "6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11";

    private static final String STACK = """
            {"id": "%s", "stack_name": "web", "stack_status": "%s", "stack_status_reason": "",
             "creation_time": "2026-01-02T03:04:05Z", "tags": [], "parameters": {}, "outputs": []}""";

    private static final String EVENT = """
            {"events": [{"id": "e-1", "event_time": "2026-01-02T03:04:05Z", "resource_name": "web", "physical_resource_id": "%s",
             "resource_status": "%s", "resource_status_reason": "begun",
             "links": [{"rel": "stack", "href": "http://heat/stacks/web/%s"}]}]}""";

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            resources:
              slow: {type: OS::Heat::TestResource}
            """;

    @TempDir
    private Path folder;

    private HttpServer heat;
    /** Empty while there is no stack. */
    private volatile String status = "";

    private volatile boolean isSlow;
    private volatile boolean isAsked;

    @BeforeEach
    void openHeat() throws IOException {
        heat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        heat.createContext("/", this::answer);
        heat.setExecutor(command -> new Thread(command).start());
        heat.start();
        Files.writeString(folder.resolve("clouds.yaml"), """
                clouds: {mine: {auth: {auth_url: '%s/v3', username: me, password: secret, project_name: web}}}
                """.formatted(address()));
        Files.writeString(folder.resolve("web.yaml"), TEMPLATE);
        Files.writeString(
                folder.resolve("local.yaml"), "latencies: [{type: \"OS::Heat::TestResource\", seconds: 60}]\n");
    }

    @AfterEach
    void closeHeat() {
        heat.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + heat.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isRequest = exchange.getRequestMethod().equals("POST")
                || exchange.getRequestMethod().equals("DELETE");
        if (path.endsWith("/auth/tokens")) {
            exchange.getResponseHeaders().set("X-Subject-Token", "token");
            reply(exchange, 201, """
                    {"token": {"catalog": [{"type": "orchestration", "endpoints": [{"interface": "public", "url": "%s/v1"}]}]}}
                    """.formatted(address()));
        } else if (isRequest && isSlow) {
            isAsked = true;
            pause();
        } else if (exchange.getRequestMethod().equals("POST")) {
            status = "CREATE_IN_PROGRESS";
            reply(exchange, 201, "{\"stack\": {\"id\": \"" + ID + "\"}}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            status = "DELETE_IN_PROGRESS";
            reply(exchange, 204, "");
        } else if (path.endsWith("/resources")) {
            reply(exchange, 200, "{\"resources\": []}");
        } else if (path.endsWith("/events")) {
            reply(exchange, 200, status.contains("COMPLETE") ? "{\"events\": []}" : EVENT.formatted(ID, status, ID));
        } else if (status.isEmpty()) {
            reply(exchange, 404, "{\"error\": {\"message\": \"The Stack (web) could not be found.\"}}");
        } else {
            reply(exchange, 200, "{\"stack\": " + STACK.formatted(ID, status) + "}");
        }
    }

    private static void reply(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that is interrupted as soon as its output says so. */
    private Transcript interrupted(String when, Map<String, String> env, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        // Under nohup, or in the background of a script, Ctrl-C is ignored, and children inherit that.
        if (new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", // as the launcher does, or newer Javas warn
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kiln.cli.Main"));
        command.addAll(List.of(args));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("OS_") || name.equals("CI"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(env);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            for (int i = 0; i < 1200 && process.isAlive() && !isReached(when, out); i++) {
                Thread.sleep(50);
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
            return new Transcript(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isReached(String when, Path out) {
        try {
            return when.isEmpty() ? isAsked : Files.readString(out).contains(when);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCreateGoesOnInTheCloud() throws Exception {
        Transcript run = interrupted("CREATE_IN_PROGRESS", Map.of(), "deploy", "web.yaml", "--os-cloud", "mine");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).isEqualTo("""
                kiln: interrupted; the CREATE of stack web goes on in the cloud
                      watch it again:  kiln stack events web --follow --os-cloud mine
                      stop it:         kiln stack cancel web --no-rollback --os-cloud mine
                """);
    }

    @Test
    void aDeletionGoesOnInTheCloudAndCannotBeStopped() throws Exception {
        status = "CREATE_COMPLETE";
        Transcript run = interrupted("DELETE_IN_PROGRESS", Map.of("OS_CLOUD", "mine"), "destroy", "web", "--yes");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).isEqualTo("""
                kiln: interrupted; the DELETE of stack web goes on in the cloud
                      watch it again:  kiln stack events web --follow
                """);
    }

    @Test
    void ofARequestWithoutAnAnswerNobodyKnows() throws Exception {
        isSlow = true;
        Transcript run = interrupted("", Map.of("OS_CLOUD", "mine"), "deploy", "web.yaml");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).isEqualTo("""
                kiln: interrupted; whether anything has begun on stack web is not known
                      see what it is doing:  kiln stack show web
                """);
    }

    @Test
    void aTableStaysAndTheCursorComesBack() throws Exception {
        Transcript run = interrupted(
                "CREATE_IN_PROGRESS",
                Map.of("OS_CLOUD", "mine", "KILN_TERMINAL", "out", "KILN_COLUMNS", "60", "KILN_ROWS", "20"),
                "deploy",
                "web.yaml");
        Screen screen = new Screen(60, 20).takes(run.out());

        assertThat(run.code()).isEqualTo(130);
        assertThat(screen.shows()).singleElement().asString().matches("web  CREATE_IN_PROGRESS  \\d+s");
        assertThat(screen.showsCursor()).isTrue();
        assertThat(run.err()).contains("goes on in the cloud").doesNotContain("\tat ");
    }

    @Test
    void whatIsFollowedGoesOn() throws Exception {
        status = "UPDATE_IN_PROGRESS";
        Transcript run =
                interrupted("UPDATE_IN_PROGRESS", Map.of("OS_CLOUD", "mine"), "stack", "events", ID, "--follow");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).isEqualTo("""
                kiln: interrupted; the UPDATE of stack web goes on in the cloud
                      watch it again:  kiln stack events web --follow
                      stop it:         kiln stack cancel web
                """);
    }

    @Test
    void aLocalStackStopsAndTheSameCommandGoesOn() throws Exception {
        Transcript run = interrupted("CREATE_IN_PROGRESS", Map.of(), "deploy", "web.yaml", "--local");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).isEqualTo("""
                kiln: interrupted; local stacks are worked on only while a command runs,
                      so the CREATE of stack web has stopped, and what was in progress has failed
                      go on:             give the same command again
                      see how it stands: kiln stack show web --local
                """);
        Files.delete(folder.resolve("local.yaml"));
        Transcript.Shell shell = new Transcript.Shell(folder);
        assertThat(shell.kiln("stack", "show", "web", "--local").out()).contains("CREATE_FAILED");
        Transcript again = shell.kiln("deploy", "web.yaml", "--local", "--yes");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("web is UPDATE_COMPLETE");
    }
}
