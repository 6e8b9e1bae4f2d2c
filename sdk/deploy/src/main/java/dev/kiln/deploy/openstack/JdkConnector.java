package dev.kiln.deploy.openstack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpEntityHandler;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.openstack4j.core.transport.ProxyHost;

/**
 * openstack4j's transport on {@link HttpClient}. The published transports open a connection per request, cannot follow a given
 * certificate on today's JDKs, or wait for ever; this one keeps one client per configuration and always has time limits. It follows no
 * redirect, since the token would travel along.
 */
public final class JdkConnector implements HttpExecutorService {
    private static final Map<ClientKey, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    /** Java sends no Basic login to a proxy for HTTPS, given as a header or not, unless this says otherwise. */
    private static final String TUNNEL_LOGINS = "jdk.http.auth.tunneling.disabledSchemes";

    private record ClientKey(
            @Nullable SSLContext ssl,
            int connectTimeout,
            @Nullable InetSocketAddress proxy) {}

    /** For the service loader. */
    public JdkConnector() {}

    @Override
    public String getExecutorDisplayName() {
        return "Kiln connector on java.net.http";
    }

    /**
     * Sends the request once.
     *
     * @throws UncheckedIOException if no answer came
     */
    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        Config config = request.getConfig();
        try {
            java.net.http.HttpRequest.Builder call = java.net.http.HttpRequest.newBuilder()
                    .uri(URI.create(request.getEndpoint() + request.getPath()))
                    .timeout(Duration.ofMillis(config.getReadTimeout()));
            request.getHeaders().forEach((name, value) -> call.setHeader(name, String.valueOf(value)));
            call.setHeader("Accept", "application/json");
            if (request.hasJson()) {
                call.setHeader("Content-Type", "application/json");
                call.method(
                        request.getMethod().name(),
                        java.net.http.HttpRequest.BodyPublishers.ofString(request.getJson()));
            } else {
                call.method(request.getMethod().name(), java.net.http.HttpRequest.BodyPublishers.noBody());
            }
            boolean plain = request.getEndpoint().regionMatches(true, 0, "http:", 0, 5);
            ProxyHost proxy = config.getProxy();
            if (proxy != null && proxy.getUsername() != null) {
                call.setHeader("Proxy-Authorization", login(proxy));
            }
            HttpClient client = client(new ClientKey(
                    plain ? NoTls.CONTEXT : config.getSslContext(),
                    config.getConnectTimeout(),
                    proxy == null ? null : InetSocketAddress.createUnresolved(proxy.getRawHost(), proxy.getPort())));
            return new Answer(within(config.getReadTimeout(), client, call.build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted"));
        }
    }

    /** The client's own time limit ends with the headers; a body that drips for ever is caught by this one. */
    private static java.net.http.HttpResponse<byte[]> within(
            int millis, HttpClient client, java.net.http.HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<java.net.http.HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no complete answer in time");
        } finally {
            answer.cancel(true);
        }
    }

    /** To be called before Java's HTTP classes are used for the first time; later it has no effect. */
    static void allowLoginsToProxiesForHttps() {
        if (System.getProperty(TUNNEL_LOGINS) == null) {
            System.setProperty(TUNNEL_LOGINS, "");
        }
    }

    private static String login(ProxyHost proxy) {
        String both = proxy.getUsername() + ":" + (proxy.getPassword() == null ? "" : proxy.getPassword());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpClient client(ClientKey wanted) {
        return CLIENTS.computeIfAbsent(wanted, key -> {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofMillis(key.connectTimeout()))
                    .followRedirects(HttpClient.Redirect.NEVER);
            SSLContext ssl = key.ssl();
            if (ssl != null) {
                builder.sslContext(ssl);
            }
            if (key.proxy() != null) {
                builder.proxy(ProxySelector.of(key.proxy()));
            }
            return builder.build();
        });
    }

    /** An answer that has been read to its end, so that there is nothing to close. */
    private static final class Answer implements HttpResponse {
        private final java.net.http.HttpResponse<byte[]> response;
        private final byte[] body;

        Answer(java.net.http.HttpResponse<byte[]> response) {
            this.response = response;
            // A proxy's refusal to connect has no body at all.
            byte[] given = response.body();
            this.body = given == null ? new byte[0] : given;
        }

        @Override
        public <T> T getEntity(Class<T> type) {
            return HttpEntityHandler.handle(this, type, null);
        }

        @Override
        public <T> T getEntity(Class<T> type, @Nullable ExecutionOptions<T> options) {
            return HttpEntityHandler.handle(this, type, options);
        }

        @Override
        public <T> T readEntity(Class<T> type) {
            if (type == String.class) {
                return type.cast(new String(body, StandardCharsets.UTF_8));
            }
            try {
                return ObjectMapperSingleton.getContext(type).readValue(body, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int getStatus() {
            return response.statusCode();
        }

        @Override
        public @Nullable String getContentType() {
            return header("content-type");
        }

        @Override
        public String getStatusMessage() {
            return "HTTP " + response.statusCode();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public Map<String, String> headers() {
            return response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().toLowerCase(Locale.ROOT),
                            e -> e.getValue().get(0),
                            (a, b) -> a));
        }

        @Override
        public void close() {}
    }
}
