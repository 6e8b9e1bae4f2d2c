package dev.kiln.engine.handler;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a URL of {@link SignalUrl} leads to.
 *
 * @param stackId the id of the stack that the resource is in
 * @param resource the resource's name
 * @param token the token in the URL, or null when it has none
 */
public record SignalAddress(
        String stackId, String resource, @Nullable String token) {

    private static final Pattern PLAIN =
            Pattern.compile("/v1/[^/]+/stacks/[^/]+/(?<stack>[^/]+)/resources/(?<resource>[^/]+)/signal");
    private static final Pattern SIGNED =
            Pattern.compile("arn:openstack:heat::[^:/]*:stacks/[^/]+/(?<stack>[^/]+)/resources/(?<resource>[^/]+)");
    private static final Pattern SIGNED_PATH = Pattern.compile("/v1/(signal|waitcondition)/(?<arn>.+)");
    private static final Pattern SIGNATURE = Pattern.compile("(^|&)Signature=(?<token>[^&]*)");

    /**
     * Reads a URL.
     *
     * @param url a URL, or only its path and what follows
     * @return what it leads to, or empty when it is no address for signals
     */
    public static Optional<SignalAddress> of(URI url) {
        String path = url.getRawPath();
        if (path == null) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(path);
        if (plain.matches()) {
            return Optional.of(address(plain, url.getRawQuery()));
        }
        Matcher signed = SIGNED_PATH.matcher(path);
        if (!signed.matches()) {
            return Optional.empty();
        }
        Matcher arn = SIGNED.matcher(decoded(signed.group("arn")));
        return arn.matches() ? Optional.of(address(arn, url.getRawQuery())) : Optional.empty();
    }

    private static SignalAddress address(Matcher place, @Nullable String query) {
        Matcher signature = SIGNATURE.matcher(query == null ? "" : query);
        String token = signature.find() ? decoded(signature.group("token")) : null;
        return new SignalAddress(decoded(place.group("stack")), decoded(place.group("resource")), token);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
