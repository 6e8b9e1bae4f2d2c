package dev.kiln.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Runs what is run most, once, so that a class data archive can be made of the classes that this needs: the launcher calls it when it
 * makes one. The cloud is a server in this process that knows one stack.
 */
final class Training {

    private static final String PROGRAM =
            "package warm; public class Warm extends dev.kiln.Stack { public Warm(dev.kiln.App app) { super(app, \"warm\"); } }";

    private static final String STACK = """
            {"id": "6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11", "stack_name": "warm", "stack_status": "CREATE_COMPLETE",
             "stack_status_reason": "", "creation_time": "2026-01-02T03:04:05Z", "tags": ["x"], "parameters": {"p": "v"},
             "outputs": [{"output_key": "o", "output_value": "v", "description": ""}]}""";

    private static final String EVENT = """
            {"id": "e-1", "event_time": "2026-01-02T03:04:05Z", "resource_name": "r", "physical_resource_id": "p-1",
             "resource_status": "CREATE_COMPLETE", "resource_status_reason": "state changed", "resource_type": "OS::Heat::None",
             "links": [{"rel": "stack", "href": "http://heat/stacks/warm/6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11"}]}""";

    private static final List<String> COMMANDS = List.of(
            "synth Warm.java --stdout",
            "stack list",
            "stack list --os-cloud warm",
            "stack show warm",
            "stack resources warm",
            "stack events warm",
            "stack outputs warm --json");

    private Training() {}

    /**
     * Runs the commands.
     *
     * @param args a folder for what is written
     * @throws IOException if it cannot be written to
     * @throws NoSuchAlgorithmException if this Java has no TLS
     */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Files.writeString(folder.resolve("Warm.java"), PROGRAM);
        HttpServer cloud = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + cloud.getAddress().getPort();
        cloud.createContext("/", exchange -> answer(exchange, address));
        cloud.start();
        Map<String, String> env = Map.of(
                "OS_AUTH_URL", address + "/v3",
                "OS_USERNAME", "warm",
                "OS_PASSWORD", "warm",
                "OS_PROJECT_NAME", "warm",
                "HOME", folder.toString());
        Files.writeString(
                folder.resolve("clouds.yaml"),
                "clouds: {warm: {auth: {auth_url: '" + address
                        + "/v3', username: warm, password: warm, project_name: warm}}}\n");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            for (String command : COMMANDS) {
                Main.run(command.split(" "), InputStream.nullInputStream(), nowhere, nowhere, env, folder);
            }
            SSLContext.getDefault().createSSLEngine(); // Most clouds speak TLS.
        } finally {
            cloud.stop(0); // Else its thread would keep this process, and who waits for it, for ever.
        }
        System.exit(0);
    }

    private static void answer(HttpExchange exchange, String address) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body;
        if (path.endsWith("/auth/tokens")) {
            exchange.getResponseHeaders().set("X-Subject-Token", "warm");
            body =
                    "{\"token\": {\"catalog\": [{\"type\": \"orchestration\", \"endpoints\": [{\"interface\": \"public\","
                            + " \"url\": \"" + address + "/v1\"}]}]}}";
        } else if (path.endsWith("/stacks")) {
            body = "{\"stacks\": [" + STACK + "]}";
        } else if (path.endsWith("/resources")) {
            body = "{\"resources\": [" + EVENT + "]}";
        } else if (path.endsWith("/events")) {
            body = "{\"events\": [" + EVENT + "]}";
        } else {
            body = "{\"stack\": " + STACK + "}";
        }
        // Some servers keep connections, some do not.
        if (path.endsWith("/auth/tokens")) {
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
        } else {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.endsWith("/auth/tokens") ? 201 : 200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
