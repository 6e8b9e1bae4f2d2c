package dev.kiln.engine.handler;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource takes signals, and the token that opens the door. A resource has one token, drawn when it is made; a
 * signal brings it as the header {@code X-Auth-Token} or as the parameter {@code Signature} of a signed address.
 */
public final class SignalUrl {

    private static final String TOKEN = "signal_token";

    private SignalUrl() {}

    /**
     * Draws the token of a resource that is being made.
     *
     * @param resource the resource
     */
    public static void drawToken(ResourceContext resource) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            token.append(String.format("%08x", resource.secretRandom().nextInt()));
        }
        resource.data(TOKEN, token.toString());
    }

    /**
     * The token of a resource.
     *
     * @param data what is kept with the resource
     * @return the token, or empty when none was drawn
     */
    public static Optional<String> token(Map<String, ? extends @Nullable Object> data) {
        return Optional.ofNullable(data.get(TOKEN)).map(Object::toString);
    }

    /**
     * The address that asks for the token in a header.
     *
     * @param resource the resource
     * @return the URL, on this machine
     */
    public static String of(ResourceContext resource) {
        StackFacts stack = resource.stack();
        return resource.signals() + "/v1/" + quote(stack.projectId()) + "/stacks/" + quote(stack.name()) + "/"
                + quote(stack.id()) + "/resources/" + quote(resource.name()) + "/signal";
    }

    /**
     * The same address with the token in it.
     *
     * @param resource the resource
     * @return the URL, on this machine
     */
    public static String withToken(ResourceContext resource) {
        return of(resource) + "?Signature=" + token(resource.data()).orElse("");
    }

    /**
     * The address in the form of AWS, which has the token in it, so that whoever has it may signal.
     *
     * @param resource the resource
     * @param kind what the address is for: {@code signal}, or {@code waitcondition} for the handles of wait conditions
     * @return the URL, on this machine
     */
    public static String signed(ResourceContext resource, String kind) {
        StackFacts stack = resource.stack();
        String arn = Arn.of(stack.projectId(), stack.name(), stack.id(), "resources/" + resource.name());
        return resource.signals() + "/v1/" + kind + "/" + quote(arn).replace("%2F", "/")
                + "?SignatureVersion=2&Signature=" + token(resource.data()).orElse("");
    }

    private static String quote(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
