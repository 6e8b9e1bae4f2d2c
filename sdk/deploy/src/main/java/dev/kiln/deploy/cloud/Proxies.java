package dev.kiln.deploy.cloud;

import dev.kiln.deploy.DeployException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names, as other command line tools understand it: {@code HTTPS_PROXY} and {@code HTTP_PROXY} by the
 * scheme of the address that is called, {@code ALL_PROXY} where that one is absent, and {@code NO_PROXY} for what is called directly. Each
 * in lower case goes before the same in upper case; an empty one means none.
 *
 * <pre>{@code
 * Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "cloud.example,10.0.0.0/8"));
 * proxies.to(URI.create("https://heat.cloud.example/v1")).isEmpty(); // true
 * }</pre>
 */
public final class Proxies {
    /** No proxy but the one that Java's own settings name. */
    public static final Proxies NONE = new Proxies(Map.of());

    private static final List<String> VARIABLES = List.of("http_proxy", "https_proxy", "all_proxy", "no_proxy");

    private final Map<String, String> variables;
    private final NoProxy direct;

    private Proxies(Map<String, String> variables) {
        this.variables = variables;
        Variable list = variable("no_proxy");
        this.direct = new NoProxy(list == null ? "" : list.value());
    }

    private record Variable(String name, String value) {}

    /**
     * The proxies of an environment.
     *
     * @param env the environment variables
     * @return the proxies; what is wrong with one is said when it would be used
     */
    public static Proxies of(Map<String, String> env) {
        Map<String, String> variables = new HashMap<>();
        for (String lower : VARIABLES) {
            for (String name : new String[] {lower, lower.toUpperCase(Locale.ROOT)}) {
                String value = env.get(name);
                if (value != null) {
                    variables.put(name, value);
                }
            }
        }
        return new Proxies(variables);
    }

    /**
     * The proxy on the way to an address.
     *
     * @param address where to; {@code http} or {@code https}
     * @return the proxy, or empty for the direct way
     * @throws DeployException of kind CONFIGURATION if the variable holds no address of a proxy that Kiln can use
     */
    public Optional<HttpProxy> to(URI address) {
        String scheme = lower(String.valueOf(address.getScheme()));
        Variable named = variable(scheme + "_proxy");
        if (named == null) {
            named = variable("all_proxy");
        }
        String host = address.getHost();
        if (named == null || named.value().isEmpty() || host == null) {
            return Optional.empty();
        }
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return direct.covers(host, port) ? Optional.empty() : Optional.of(parse(named));
    }

    private static HttpProxy parse(Variable named) {
        String text = named.value().strip();
        try {
            URI proxy = URI.create(text.contains("://") ? text : "http://" + text);
            if (!"http".equals(lower(proxy.getScheme())) || proxy.getHost() == null) {
                throw unusable(named);
            }
            String login = proxy.getRawUserInfo();
            int colon = login == null ? -1 : login.indexOf(':');
            return new HttpProxy(
                    proxy.getHost(),
                    proxy.getPort() < 0 ? 80 : proxy.getPort(),
                    login == null ? null : decoded(colon < 0 ? login : login.substring(0, colon)),
                    login == null || colon < 0 ? null : decoded(login.substring(colon + 1)),
                    named.name());
        } catch (IllegalArgumentException e) {
            throw unusable(named); // Without the cause, whose message would show the password.
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The value is not shown, since a password may be anywhere in it. */
    private static DeployException unusable(Variable named) {
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                "The environment variable " + named.name()
                        + " does not name a proxy that Kiln can use. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT with special "
                        + "characters as %XX (a proxy behind https: or socks: is not supported), or list the cloud's hosts in NO_PROXY.");
    }

    private @Nullable Variable variable(String name) {
        for (String key : new String[] {name, name.toUpperCase(Locale.ROOT)}) {
            String value = variables.get(key);
            if (value != null) {
                return new Variable(key, value);
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "the proxies of " + variables.keySet();
    }
}
