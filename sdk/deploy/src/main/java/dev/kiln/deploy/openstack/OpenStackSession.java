package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.rest.JsonTree;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One login to one cloud. Requests carry their token themselves, so that openstack4j's session, which is bound to the thread, plays no
 * part. An expired token is renewed once, by whichever thread comes first.
 */
final class OpenStackSession implements OpenStackRest {
    /** A token may be revoked while it is being renewed; one refused for ever is not for us to renew for ever. */
    private static final int RENEWALS = 2;

    private final CloudConfig cloud;
    private final Wire wire;
    private final Pause pause;
    private final Redaction redaction;
    private volatile @Nullable Login login;

    private record Login(String token, Catalogue catalogue) {}

    OpenStackSession(CloudConfig cloud, @Nullable Consumer<String> debug, Pause pause) {
        this.cloud = cloud;
        this.pause = pause;
        this.redaction = new Redaction(cloud.credentials());
        this.wire = new Wire(cloud, debug, redaction);
    }

    @Override
    public RestResponse call(RestRequest request) {
        return call(request, message -> {});
    }

    @Override
    public OpenStackRest telling(Consumer<String> notices) {
        Stumbles stumbles = new Stumbles(notices);
        return request -> call(request, stumbles);
    }

    private RestResponse call(RestRequest request, Consumer<String> stumbles) {
        Retry retry = new Retry(pause, request.isRead());
        request.hidden().forEach(redaction::add);
        while (true) {
            try {
                RestResponse response = authorized(request, stumbles);
                if (!isStumble(response) && stumbles instanceof Stumbles known) {
                    known.over();
                }
                if (!retry.after(response)) {
                    return cleaned(response);
                }
                stumbles.accept("The " + request.service() + " service answers HTTP " + response.status());
            } catch (RestIoException e) {
                if (!retry.after(e)) {
                    throw e;
                }
                stumbles.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    private RestResponse authorized(RestRequest request, Consumer<String> stumbles) {
        Login used = current(stumbles);
        RestResponse response = once(used, request);
        for (int renewals = 0; response.status() == 401 && renewals < RENEWALS; renewals++) {
            used = renew(used, stumbles);
            response = once(used, request);
        }
        return response;
    }

    private RestResponse once(Login used, RestRequest request) {
        String endpoint = used.catalogue.endpoint(request.service(), cloud);
        RestResponse response =
                wire.send(request.service(), request.method(), endpoint, request.path(), request.json(), used.token);
        if (response.status() / 100 == 2) {
            requireWhole(response, "the " + request.service() + " service", endpoint, "the endpoint");
        }
        return response;
    }

    private void requireWhole(RestResponse response, String who, String where, String check) {
        if (!isWhole(response)) {
            throw new RestIoException(
                    "The answer of " + who + " at " + where
                            + " is cut off or no JSON. Something between here and there may be at fault: check " + check
                            + ".",
                    new IOException("unreadable answer"));
        }
    }

    /** Whether a body that says that it is JSON can be read to its end. */
    private boolean isWhole(RestResponse response) {
        if (response.body().isBlank()
                || !response.header("content-type").orElse("").contains("json")) {
            return true;
        }
        try {
            JsonTree.read(response.body());
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Login current(Consumer<String> stumbles) {
        Login known = login;
        return known != null ? known : renew(null, stumbles);
    }

    @SuppressWarnings("ReferenceEquality") // The very login that was refused, not one that equals it.
    private synchronized Login renew(@Nullable Login stale, Consumer<String> stumbles) {
        Login known = login;
        if (known != null && known != stale) {
            return known;
        }
        Login fresh = logIn(stumbles);
        login = fresh;
        return fresh;
    }

    /** A login does no harm when it is done twice, and so is repeated like a read. */
    private Login logIn(Consumer<String> stumbles) {
        Retry retry = new Retry(pause, true);
        while (true) {
            try {
                RestResponse response =
                        wire.send("identity", "POST", cloud.authUrl(), "/auth/tokens", AuthRequest.body(cloud), null);
                String token = response.header("x-subject-token").orElse("");
                if (response.status() == 201 && !token.isEmpty()) {
                    redaction.add(token);
                    requireWhole(response, "Keystone", cloud.authUrl(), "auth_url");
                    return new Login(token, new Catalogue(tree(response.body()).path("token")));
                }
                if (!retry.after(response)) {
                    throw refused(response);
                }
                stumbles.accept("Keystone answers HTTP " + response.status());
            } catch (RestIoException e) {
                if (!retry.after(e)) {
                    // The request for which the login was needed has not been sent.
                    throw new RestIoException(String.valueOf(e.getMessage()), new IOException(e), false);
                }
                stumbles.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    private String advice() {
        if (cloud.credentials() instanceof Credentials.Token) {
            return " A token lives for some hours: take a new one (`openstack token issue`), or give a password or an application "
                    + "credential in " + cloud.source() + ".";
        }
        if (cloud.credentials() instanceof Credentials.ApplicationCredential) {
            return " Check its id and its secret in " + cloud.source()
                    + ", and whether it has expired or was deleted (`openstack application credential list`).";
        }
        return " Check the credentials, the domains and the project in " + cloud.source() + ".";
    }

    private DeployException refused(RestResponse response) {
        String said = redaction.clean(
                tree(response.body()).path("error").path("message").asText(""));
        String what = said.isEmpty() ? "HTTP " + response.status() : "\"" + said + "\"";
        if (response.status() == 401 || response.status() == 403) {
            return new DeployException(
                    DeployException.Kind.AUTHENTICATION,
                    "Keystone at " + cloud.authUrl() + " refused the login of " + cloud.credentials() + " for "
                            + cloud.scope() + ": " + what + "." + advice());
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

    /** Refusals are shown to people, hence without the secrets that a service may echo. */
    private RestResponse cleaned(RestResponse response) {
        return response.status() < 400
                ? response
                : new RestResponse(response.status(), response.headers(), redaction.cleanBody(response.body()));
    }

    private static boolean isStumble(RestResponse response) {
        return response.status() == 429 || response.status() >= 500;
    }

    private JsonNode tree(String text) {
        try {
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
