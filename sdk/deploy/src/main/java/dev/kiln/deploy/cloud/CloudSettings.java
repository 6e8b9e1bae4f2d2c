package dev.kiln.deploy.cloud;

import dev.kiln.deploy.DeployException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of one cloud, however they are spelled, on their way to a complete {@link CloudConfig}. */
final class CloudSettings {
    private static final String ENDPOINT_OVERRIDE = "_endpoint_override";
    private final String source;
    private final Map<String, Object> cloud;
    private final Map<String, Object> auth;
    private final Map<String, String> env;

    CloudSettings(String source, Map<String, Object> cloud, Map<String, String> env) {
        this.source = source;
        this.cloud = cloud;
        this.auth = CloudFiles.map(cloud.get("auth"), "`auth` of " + source);
        this.env = env;
    }

    CloudConfig toConfig() {
        String authUrl = required("auth_url");
        Credentials credentials = credentials();
        String caFile = environmentFirst("cacert");
        String insecure = env.get("insecure");
        if (environmentFirst("cert") != null) {
            throw bad(
                    "asks for a client certificate (cert), which Kiln cannot present. Remove it, or use a password or an application "
                            + "credential.");
        }
        return new CloudConfig(
                source,
                version3(authUrl),
                credentials,
                scope(credentials),
                region(),
                iface(),
                caFile == null ? null : Path.of(caFile),
                !(insecure != null ? yes(insecure) : yes(get("insecure")) || no(get("verify"))),
                seconds("connect_timeout", CloudConfig.CONNECT_TIMEOUT),
                seconds("api_timeout", CloudConfig.READ_TIMEOUT),
                endpoints());
    }

    private Credentials credentials() {
        String type = get("auth_type");
        String method = type == null ? guess() : type.toLowerCase(Locale.ROOT);
        switch (method) {
            case "password", "v3password" -> {
                String id = get("user_id");
                String name = id == null ? required("username", "user_name") : get("username", "user_name");
                return new Credentials.Password(id, name, id == null ? userDomain() : null, required("password"));
            }
            case "token", "v3token" -> {
                return new Credentials.Token(required("token"));
            }
            case "v3applicationcredential" -> {
                String id = get("application_credential_id");
                String name = id == null ? required("application_credential_name") : null;
                String userId = id == null ? get("user_id") : null;
                String userName = id == null && userId == null ? required("username", "user_name") : null;
                return new Credentials.ApplicationCredential(
                        id,
                        name,
                        userId,
                        userName,
                        userName == null ? null : userDomain(),
                        required("application_credential_secret"));
            }
            default ->
                throw bad(
                        "has auth_type " + type
                                + ". Kiln can log in by password, token (v3token) or application credential (v3applicationcredential).");
        }
    }

    private String guess() {
        if (get("application_credential_secret") != null) {
            return "v3applicationcredential";
        }
        return get("password") == null && get("token") != null ? "token" : "password";
    }

    private Domain userDomain() {
        return domain("user_domain_id", "user_domain_name");
    }

    private Domain domain(String idKey, String nameKey) {
        String id = get(idKey);
        String name = get(nameKey);
        if (id == null && name == null) {
            id = get("default_domain", "default_domain_id");
            name = id == null ? get("default_domain_name") : null;
        }
        return id == null && name == null ? new Domain("default", null) : new Domain(id, id == null ? name : null);
    }

    private Scope scope(Credentials credentials) {
        if (credentials instanceof Credentials.ApplicationCredential) {
            return new Scope.Implied();
        }
        String id = get("project_id", "tenant_id");
        if (id != null) {
            return new Scope.Project(id, null, null);
        }
        String name = get("project_name", "tenant_name");
        if (name != null) {
            return new Scope.Project(null, name, domain("project_domain_id", "project_domain_name"));
        }
        if (get("domain_id") != null || get("domain_name") != null) {
            return new Scope.WholeDomain(domain("domain_id", "domain_name"));
        }
        if (credentials instanceof Credentials.Token) {
            return new Scope.Implied();
        }
        throw bad(
                "does not say which project: give project_name with project_domain_name, or project_id (OS_PROJECT_NAME, "
                        + "OS_PROJECT_ID).");
    }

    private @Nullable String region() {
        String region = environmentFirst("region_name");
        if (region != null || !(cloud.get("regions") instanceof List<?> regions) || regions.isEmpty()) {
            return region;
        }
        Object first = regions.get(0);
        Object name = first instanceof Map<?, ?> map ? map.get("name") : first;
        return name == null ? null : name.toString();
    }

    private String iface() {
        String value = environmentFirst("interface");
        if (value == null) {
            value = environmentFirst("endpoint_type");
        }
        String plain = value == null ? "public" : value.toLowerCase(Locale.ROOT).replaceFirst("url$", "");
        if (!List.of("public", "internal", "admin").contains(plain)) {
            throw bad("has interface " + value + ". Allowed are public, internal and admin.");
        }
        return plain;
    }

    private Map<String, String> endpoints() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        cloud.forEach((key, value) -> {
            if (key.endsWith(ENDPOINT_OVERRIDE) && value != null) {
                String service = key.substring(0, key.length() - ENDPOINT_OVERRIDE.length());
                endpoints.put(service.replace('_', '-'), value.toString());
            }
        });
        return endpoints;
    }

    private Duration seconds(String key, Duration otherwise) {
        String value = get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            long millis = Math.round(Double.parseDouble(value) * 1000);
            if (millis > 0) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException e) {
            throw bad("has " + key + " " + value + ", which is no number of seconds.");
        }
        throw bad("has " + key + " " + value + ". Give a number of seconds above zero.");
    }

    private String required(String... keys) {
        String value = get(keys);
        if (value == null) {
            throw bad("does not say `" + keys[0] + "`. Add it under `auth`, in secure.yaml, or set OS_"
                    + keys[0].toUpperCase(Locale.ROOT) + ".");
        }
        return value;
    }

    private @Nullable String get(String... keys) {
        for (String key : keys) {
            for (Map<String, ?> from : List.<Map<String, ?>>of(auth, cloud, env)) {
                Object value = from.get(key);
                if (value != null && !value.toString().isEmpty()) {
                    return value.toString();
                }
            }
        }
        return null;
    }

    private @Nullable String environmentFirst(String key) {
        String value = env.get(key);
        return value != null ? value : get(key);
    }

    private static String version3(String url) {
        String plain = url.strip().replaceFirst("/+$", "").replaceFirst("/v2\\.0$", "");
        return plain.endsWith("/v3") ? plain : plain + "/v3";
    }

    private static boolean yes(@Nullable String text) {
        return text != null && List.of("true", "yes", "on", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean no(@Nullable String text) {
        return text != null && List.of("false", "no", "off", "0").contains(text.toLowerCase(Locale.ROOT));
    }

    private DeployException bad(String what) {
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                Character.toUpperCase(source.charAt(0)) + source.substring(1) + " " + what);
    }
}
