package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpMethod;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.internal.HttpExecutor;

/**
 * One login to one cloud. Requests carry their token themselves, so that openstack4j's session, which is bound to the thread, plays no
 * part. An expired token is renewed once, by whichever thread comes first.
 */
final class OpenStackSession implements OpenStackRest {
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final int LONGEST_LOGGED_BODY = 2_000;

    private final CloudConfig cloud;
    private final Config config;
    private final Consumer<String> debug;
    private final Pause pause;
    private final Redaction redaction;
    private final ObjectMapper json = new ObjectMapper();
    private volatile @Nullable Login login;

    private record Login(String token, Catalogue catalogue) {}

    OpenStackSession(CloudConfig cloud, Consumer<String> debug, Pause pause) {
        this.cloud = cloud;
        this.debug = debug;
        this.pause = pause;
        this.redaction = new Redaction(cloud.credentials());
        Config settings = Config.newConfig()
                .withConnectionTimeout((int) cloud.connectTimeout().toMillis())
                .withReadTimeout((int) cloud.readTimeout().toMillis());
        SSLContext ssl = Tls.context(cloud);
        this.config = ssl == null ? settings : settings.withSSLContext(ssl);
    }

    @Override
    public RestResponse call(RestRequest request) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS || !request.isRead();
            try {
                RestResponse response = authorized(request);
                if (last || !isWorthRepeating(response)) {
                    return cleaned(response);
                }
                pause(attempt, response.header("retry-after"));
            } catch (RestIoException e) {
                if (last || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                pause(attempt, Optional.empty());
            }
        }
    }

    private RestResponse authorized(RestRequest request) {
        Login used = current();
        RestResponse first = once(used, request);
        return first.status() == 401 ? once(renew(used), request) : first;
    }

    private RestResponse once(Login used, RestRequest request) {
        String endpoint = used.catalogue.endpoint(request.service(), cloud);
        return send(request.service(), request.method(), endpoint, request.path(), request.json(), used.token);
    }

    private Login current() {
        Login known = login;
        return known != null ? known : renew(null);
    }

    @SuppressWarnings("ReferenceEquality") // The very login that was refused, not one that equals it.
    private synchronized Login renew(@Nullable Login stale) {
        Login known = login;
        if (known != null && known != stale) {
            return known;
        }
        Login fresh = logIn();
        login = fresh;
        return fresh;
    }

    private Login logIn() {
        RestResponse response =
                send("identity", "POST", cloud.authUrl(), "/auth/tokens", AuthRequest.body(cloud), null);
        for (int attempt = 1; attempt < ATTEMPTS && isWorthRepeating(response); attempt++) {
            pause(attempt, response.header("retry-after"));
            response = send("identity", "POST", cloud.authUrl(), "/auth/tokens", AuthRequest.body(cloud), null);
        }
        String token = response.header("x-subject-token").orElse("");
        if (response.status() != 201 || token.isEmpty()) {
            throw refused(response);
        }
        redaction.add(token);
        return new Login(token, new Catalogue(tree(response.body()).path("token")));
    }

    private DeployException refused(RestResponse response) {
        String said = redaction.clean(
                tree(response.body()).path("error").path("message").asText(""));
        String what = said.isEmpty() ? "HTTP " + response.status() : "\"" + said + "\"";
        if (response.status() == 401 || response.status() == 403) {
            return new DeployException(
                    DeployException.Kind.AUTHENTICATION,
                    "Keystone at " + cloud.authUrl() + " refused the login of " + cloud.credentials() + " for "
                            + cloud.scope() + ": " + what + ". Check the credentials, the domains and the project in "
                            + cloud.source() + ".");
        }
        if (response.status() == 429 || response.status() >= 500) {
            return new DeployException(
                    DeployException.Kind.SERVICE,
                    "Keystone at " + cloud.authUrl() + " is in trouble: HTTP " + response.status() + ", " + what
                            + ". Try again later, or ask the cloud's operator.");
        }
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                "No Keystone v3 answers at " + cloud.authUrl() + ": HTTP " + response.status() + ", " + what
                        + ". Check auth_url in " + cloud.source() + ".");
    }

    private RestResponse send(
            String service,
            String method,
            String endpoint,
            String path,
            @Nullable String body,
            @Nullable String token) {
        long begin = System.nanoTime();
        String what = method + " " + redaction.clean(endpoint + path);
        HttpRequest.RequestBuilder<Void> request = HttpRequest.builder(Void.class)
                .endpoint(endpoint)
                .path(path)
                .method(HttpMethod.valueOf(method))
                .config(config);
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        if (body != null) {
            request.json(body);
        }
        try (HttpResponse response = HttpExecutor.create().execute(request.build())) {
            RestResponse answer =
                    new RestResponse(response.getStatus(), response.headers(), response.readEntity(String.class));
            debug.accept(what + " -> " + answer.status() + " in " + millisSince(begin) + " ms" + refusal(answer));
            return answer;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            debug.accept(what + " -> " + redaction.clean(String.valueOf(cause)));
            throw Unreachable.explain(service, endpoint, cloud, cause != null ? cause : new IOException(e));
        } catch (IOException e) {
            throw Unreachable.explain(service, endpoint, cloud, e);
        }
    }

    private String refusal(RestResponse answer) {
        if (answer.status() < 400) {
            return "";
        }
        String body = redaction.clean(answer.body());
        return " " + (body.length() > LONGEST_LOGGED_BODY ? body.substring(0, LONGEST_LOGGED_BODY) + "..." : body);
    }

    /** Refusals are shown to people, hence without the secrets that a service may echo. */
    private RestResponse cleaned(RestResponse response) {
        return response.status() < 400
                ? response
                : new RestResponse(response.status(), response.headers(), redaction.clean(response.body()));
    }

    private static boolean isWorthRepeating(RestResponse response) {
        return response.status() == 429 || response.isUnavailable();
    }

    private void pause(int attempt, Optional<String> retryAfter) {
        if (retryAfter.isPresent() && retryAfter.get().matches("\\d{1,5}")) {
            pause.millis(Math.min(LONGEST_PAUSE_MILLIS, Long.parseLong(retryAfter.get()) * 1000));
        } else {
            pause.around(FIRST_PAUSE_MILLIS << (attempt - 1));
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
