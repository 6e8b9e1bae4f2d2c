package dev.kiln.deploy.openstack;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.HttpProxy;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpMethod;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ProxyHost;

/** Sends one request, once, on the way that the configuration says, and tells what became of it. Safe for threads. */
final class Wire {
    private static final int PROXY_LOGIN_REQUIRED = 407;
    private static final int LONGEST_LOGGED_BODY = 2_000;
    private static final HttpExecutorService CONNECTOR = new ApacheConnector();

    private final CloudConfig cloud;
    private final @Nullable Consumer<String> debug;
    private final Redaction redaction;
    private final @Nullable SSLContext tls;
    private final Map<Optional<HttpProxy>, Config> ways = new ConcurrentHashMap<>();

    /** With null for nobody who wants to be told. */
    Wire(CloudConfig cloud, @Nullable Consumer<String> debug, Redaction redaction) {
        this.cloud = cloud;
        this.debug = debug;
        this.redaction = redaction;
        this.tls = Tls.context(cloud);
    }

    RestResponse send(
            String service,
            String method,
            String endpoint,
            String path,
            @Nullable String body,
            @Nullable String token) {
        Optional<HttpProxy> proxy = cloud.proxies().to(URI.create(endpoint));
        HttpRequest.RequestBuilder<Void> request = HttpRequest.builder(Void.class)
                .endpoint(endpoint)
                .path(path)
                .method(HttpMethod.valueOf(method))
                .config(ways.computeIfAbsent(proxy, this::way));
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        if (body != null) {
            request.json(body);
        }
        String what = method + " " + endpoint + path
                + proxy.map(known -> " through " + known).orElse("");
        long begin = System.nanoTime();
        try (HttpResponse response = CONNECTOR.execute(request.build())) {
            RestResponse answer =
                    new RestResponse(response.getStatus(), response.headers(), response.readEntity(String.class));
            tell(() -> what + " -> " + answer.status() + " in " + millisSince(begin) + " ms" + id(answer)
                    + refusal(answer));
            if (answer.status() == PROXY_LOGIN_REQUIRED && proxy.isPresent()) {
                throw notLetThrough(proxy.get(), endpoint);
            }
            return answer;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            tell(() -> what + " -> " + cause + " after " + millisSince(begin) + " ms");
            throw Unreachable.explain(service, endpoint, cloud, proxy, cause != null ? cause : new IOException(e));
        } catch (IOException e) {
            throw Unreachable.explain(service, endpoint, cloud, proxy, e);
        }
    }

    private Config way(Optional<HttpProxy> proxy) {
        Config settings = Config.newConfig()
                .withConnectionTimeout((int) cloud.connectTimeout().toMillis())
                .withReadTimeout((int) cloud.readTimeout().toMillis());
        if (tls != null) {
            settings.withSSLContext(tls);
        }
        proxy.ifPresent(known -> {
            if (known.password() != null) {
                redaction.add(known.password());
            }
            settings.withProxy(ProxyHost.of("http://" + known.host(), known.port(), known.user(), known.password()));
        });
        return settings;
    }

    private static DeployException notLetThrough(HttpProxy proxy, String endpoint) {
        String wanted = proxy.user() == null
                ? " wants a login (HTTP 407). Give it one"
                : " does not accept the login of " + proxy.user() + " (HTTP 407). Correct it";
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                Character.toUpperCase(proxy.toString().charAt(0))
                        + proxy.toString().substring(1) + wanted + " in "
                        + proxy.variable() + " as http://USER:PASSWORD@" + proxy.host() + ":" + proxy.port()
                        + ", with special characters as %XX; or, if "
                        + URI.create(endpoint).getHost() + " can be reached directly, list that in NO_PROXY.");
    }

    private void tell(Supplier<String> line) {
        if (debug != null) {
            debug.accept(redaction.clean(line.get()));
        }
    }

    private static String id(RestResponse answer) {
        return answer.header("x-openstack-request-id")
                .map(known -> ", " + known)
                .orElse("");
    }

    private String refusal(RestResponse answer) {
        if (answer.status() < 400) {
            return "";
        }
        String body = redaction.cleanBody(answer.body());
        return " " + (body.length() > LONGEST_LOGGED_BODY ? body.substring(0, LONGEST_LOGGED_BODY) + "..." : body);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
