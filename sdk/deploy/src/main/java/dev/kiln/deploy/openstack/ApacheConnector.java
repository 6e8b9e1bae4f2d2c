package dev.kiln.deploy.openstack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ProxyHost;

/**
 * openstack4j's transport on Apache HttpClient. The published transports open a connection per request, cannot follow a given certificate
 * on today's JDKs, or wait for ever; this one keeps one client per configuration, always has time limits, and sends a request once. It
 * follows no redirect, since the token would travel along. Java's own client needs several times as long for its first request.
 */
final class ApacheConnector implements HttpExecutorService {
    private static final int MOST_CONNECTIONS = 256;
    /** By certificates, patience and proxy, in a list: the first comparison of a record takes Java as long as a request. */
    private static final Map<List<@Nullable Object>, CloseableHttpClient> CLIENTS = new ConcurrentHashMap<>();

    /** Who waits for a socket can neither be interrupted nor count the time of all of an answer; who waits for one of these can. */
    private static final ExecutorService CALLS = Executors.newCachedThreadPool(call -> {
        Thread thread = new Thread(call, "kiln-http");
        thread.setDaemon(true);
        return thread;
    });

    /** A proxy has not opened the way to an HTTPS server. */
    static final class NoWayException extends IOException {
        private static final long serialVersionUID = 1L;

        NoWayException(String message) {
            super(message);
        }
    }

    @Override
    public String getExecutorDisplayName() {
        return "Kiln connector on Apache HttpClient";
    }

    /**
     * Sends the request once.
     *
     * @throws UncheckedIOException if no answer came
     */
    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        Config config = request.getConfig();
        HttpUriRequestBase call = new HttpUriRequestBase(
                request.getMethod().name(), URI.create(request.getEndpoint() + request.getPath()));
        request.getHeaders().forEach((name, value) -> call.setHeader(name, String.valueOf(value)));
        call.setHeader("Accept", "application/json");
        if (request.hasJson()) {
            call.setEntity(new StringEntity(request.getJson(), ContentType.APPLICATION_JSON));
        }
        ProxyHost proxy = config.getProxy();
        HttpHost way = proxy == null ? null : new HttpHost("http", proxy.getRawHost(), proxy.getPort());
        CloseableHttpClient client = CLIENTS.computeIfAbsent(
                Arrays.asList(config.getSslContext(), config.getConnectTimeout(), way),
                key -> client(config.getSslContext(), config.getConnectTimeout(), way));
        HttpClientContext context = HttpClientContext.create();
        if (proxy != null && proxy.getUsername() != null) {
            context.resetAuthExchange(way, login(proxy));
        }
        try {
            return within(config.getReadTimeout(), client, call, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted"));
        }
    }

    private static HttpResponse within(
            int millis, CloseableHttpClient client, HttpUriRequestBase call, HttpClientContext context)
            throws IOException, InterruptedException {
        Future<ReadAnswer> answer = CALLS.submit(() -> client.execute(call, context, ReadAnswer::of));
        try {
            ReadAnswer read = answer.get(millis, TimeUnit.MILLISECONDS);
            boolean ofProxy = "https".equalsIgnoreCase(call.getScheme()) && context.getSSLSession() == null;
            if (ofProxy && read.getStatus() != HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
                throw new NoWayException("its answer is HTTP " + read.getStatus());
            }
            return read;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no complete answer in time");
        } finally {
            call.cancel();
        }
    }

    private static BasicScheme login(ProxyHost proxy) {
        String password = proxy.getPassword() == null ? "" : proxy.getPassword();
        BasicScheme login = new BasicScheme();
        login.initPreemptive(new UsernamePasswordCredentials(proxy.getUsername(), password.toCharArray()));
        return login;
    }

    private static CloseableHttpClient client(@Nullable SSLContext ssl, int connectTimeout, @Nullable HttpHost proxy) {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls(ssl))
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(connectTimeout))
                        // One that the service has hung up is never written to: nobody could tell whether it was read.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .setUserAgent("kiln")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression();
        return (proxy == null ? builder.setProxySelector(ProxySelector.getDefault()) : builder.setProxy(proxy)).build();
    }

    /** Java's own certificates are read at the first use of TLS; that takes longer than a request. */
    private static TlsSocketStrategy tls(@Nullable SSLContext given) {
        return (socket, host, port, attachment, context) -> new DefaultClientTlsStrategy(
                        given == null ? SSLContexts.createSystemDefault() : given,
                        HostnameVerificationPolicy.BUILTIN,
                        null)
                .upgrade(socket, host, port, attachment, context);
    }
}
