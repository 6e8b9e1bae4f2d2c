package dev.kiln.deploy.openstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Domain;
import dev.kiln.deploy.cloud.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A Keystone that issues token1, token2, ... and a Heat that answers as the test says. */
final class MockCloud implements AutoCloseable {
    /** Answers a request to Heat. */
    interface Heat {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    final AtomicInteger logins = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final List<String> loginBodies = new CopyOnWriteArrayList<>();
    volatile int loginStatus = 201;
    /** How many logins are answered with half a body that does not say so. */
    volatile int halfLogins;

    volatile String services = "orchestration";
    private final HttpServer server;

    private final String scheme;

    MockCloud(Heat heat) {
        this(heat, null);
    }

    /** A cloud behind TLS; null for without. */
    MockCloud(Heat heat, @Nullable SSLContext tls) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        scheme = tls == null ? "http" : "https";
        try {
            if (tls == null) {
                server = HttpServer.create(any, 0);
            } else {
                HttpsServer secure = HttpsServer.create(any, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v3/auth/tokens", this::logIn);
        server.createContext("/heat", exchange -> {
            try (exchange) {
                heat.answer(exchange, calls.incrementAndGet());
            }
        });
        server.start();
    }

    static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    CloudConfig config() {
        return config(null, Duration.ofSeconds(5));
    }

    CloudConfig config(@Nullable Path caFile, Duration patience) {
        return new CloudConfig(
                "the mock cloud",
                url() + "/v3",
                new Credentials.Password(null, "u", new Domain("default", null), "p4ssw0rd"),
                new Scope.Project(null, "p", new Domain("default", null)),
                "R1",
                "public",
                caFile,
                true,
                Duration.ofSeconds(5),
                patience,
                Map.of());
    }

    private void logIn(HttpExchange exchange) throws IOException {
        try (exchange) {
            loginBodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int number = logins.incrementAndGet();
            exchange.getResponseHeaders().set("X-Subject-Token", "token" + number);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            String catalogue = "{\"token\":{\"catalog\":[{\"type\":\"" + services
                    + "\",\"endpoints\":[{\"interface\":\"public\",\"region_id\":\"R1\",\"url\":\"" + url()
                    + "/heat\"}]},{\"type\":\"messaging-websocket\",\"endpoints\":[{\"interface\":\"public\",\"url\":\"ws://x\"}]}]}}";
            reply(
                    exchange,
                    loginStatus,
                    loginStatus == 201
                            ? catalogue.substring(0, catalogue.length() / (number <= halfLogins ? 2 : 1))
                            : "{\"error\":{\"message\":\"No way with p4ssw0rd\"}}");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
