package dev.kiln.deploy.cloud;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudFiles.Found;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cloud to talk to, as OpenStack's own clients do.
 *
 * <ol>
 *   <li>A name given, else {@code OS_CLOUD}: that cloud in {@code clouds.yaml}.
 *   <li>Else, with {@code OS_AUTH_URL} set: the {@code OS_*} variables alone.
 *   <li>Else the only cloud in {@code clouds.yaml}.
 * </ol>
 *
 * <p>Of {@code clouds.yaml} the first that exists counts: {@code OS_CLIENT_CONFIG_FILE}, the working directory,
 * {@code ~/.config/openstack}, {@code /etc/openstack}; likewise {@code secure.yaml} ({@code OS_CLIENT_SECURE_FILE}), which is laid over
 * it, and {@code clouds-public.yaml}, whose profile lies under it. For a named cloud {@code OS_*} variables fill in what the files do not
 * say; region, interface, CA file and {@code OS_INSECURE} go before the files. {@link Proxies} are those of the environment.
 */
public final class CloudConfigLoader {
    private final Map<String, String> env;
    private final Path workingDirectory;
    private final Path home;

    /**
     * A loader with surroundings of the caller's choice.
     *
     * @param env the environment variables
     * @param workingDirectory where to look first
     * @param home the user's home directory
     */
    public CloudConfigLoader(Map<String, String> env, Path workingDirectory, Path home) {
        this.env = Map.copyOf(env);
        this.workingDirectory = workingDirectory;
        this.home = home;
    }

    /**
     * A loader with this process's surroundings.
     *
     * @return the loader
     */
    public static CloudConfigLoader fromSystem() {
        return new CloudConfigLoader(System.getenv(), Path.of(""), Path.of(System.getProperty("user.home", "/")));
    }

    /**
     * Finds the cloud.
     *
     * @param name the cloud's name in {@code clouds.yaml}, or null to go by the variables
     * @return the cloud, complete
     * @throws DeployException if there is none, or something necessary is not said; the message lists what there is
     */
    public CloudConfig load(@Nullable String name) {
        CloudFiles files = new CloudFiles(env, workingDirectory, home);
        String wanted = name != null ? name : variable("OS_CLOUD");
        if (wanted == null && variable("OS_AUTH_URL") != null) {
            return new CloudSettings("the OS_* variables", Map.of(), OsVariables.read(env))
                    .toConfig()
                    .behind(Proxies.of(env));
        }
        Found clouds = files.clouds();
        Map<String, Object> all = CloudFiles.map(clouds.content().get("clouds"), "`clouds` in " + clouds.file());
        if (wanted == null) {
            if (all.size() != 1) {
                throw noCloud(all, clouds, files);
            }
            wanted = all.keySet().iterator().next();
        }
        if (!all.containsKey(wanted)) {
            throw unknownCloud(wanted, all, clouds, files);
        }
        String source = "cloud \"" + wanted + "\" in " + clouds.file();
        Map<String, Object> cloud = CloudFiles.map(all.get(wanted), source);
        Found secure = files.secure();
        Map<String, Object> secrets = CloudFiles.map(secure.content().get("clouds"), "`clouds` in " + secure.file());
        merge(cloud, CloudFiles.map(secrets.get(wanted), "cloud \"" + wanted + "\" in " + secure.file()));
        return new CloudSettings(source, withProfile(cloud, source, files), OsVariables.read(env))
                .toConfig()
                .behind(Proxies.of(env));
    }

    /**
     * Whether anything names a cloud: {@code OS_CLOUD}, {@code OS_AUTH_URL} or a {@code clouds.yaml}.
     *
     * @return false where {@link #load} could only say that there is none
     */
    public boolean isAnyConfigured() {
        return variable("OS_CLOUD") != null
                || variable("OS_AUTH_URL") != null
                || new CloudFiles(env, workingDirectory, home).clouds().file() != null;
    }

    /**
     * The names of the clouds in {@code clouds.yaml}.
     *
     * @return the names, sorted; empty if there is no such file
     */
    public List<String> names() {
        Found clouds = new CloudFiles(env, workingDirectory, home).clouds();
        return List.copyOf(new TreeSet<>(
                CloudFiles.map(clouds.content().get("clouds"), "`clouds`").keySet()));
    }

    /**
     * The files that are read: {@code clouds.yaml}, {@code secure.yaml} and {@code clouds-public.yaml}, as far as they exist.
     *
     * @return their paths
     * @throws DeployException when one of them cannot be read
     */
    public List<Path> files() {
        CloudFiles files = new CloudFiles(env, workingDirectory, home);
        return Stream.of(files.clouds(), files.secure(), files.vendors())
                .flatMap(found -> Stream.ofNullable(found.file()))
                .toList();
    }

    /**
     * The files called {@code clouds.yaml} that are there and count for nothing, since another one comes first.
     *
     * @return their paths
     */
    public List<Path> shadowed() {
        return new CloudFiles(env, workingDirectory, home).shadowed();
    }

    private static Map<String, Object> withProfile(Map<String, Object> cloud, String source, CloudFiles files) {
        Object profile = cloud.containsKey("profile") ? cloud.get("profile") : cloud.get("cloud");
        if (profile == null) {
            return cloud;
        }
        Found vendors = files.vendors();
        Map<String, Object> all =
                CloudFiles.map(vendors.content().get("public-clouds"), "`public-clouds` in " + vendors.file());
        if (!all.containsKey(profile.toString())) {
            Map<String, Object> auth = CloudFiles.map(cloud.get("auth"), "`auth` of " + source);
            if (auth.containsKey("auth_url")) {
                return cloud;
            }
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION,
                    "Profile \"" + profile + "\" of " + source + " is not in "
                            + (vendors.file() == null ? "any clouds-public.yaml" : vendors.file())
                            + ". Kiln has no built-in profiles: add it under `public-clouds`, or give auth_url in the cloud.");
        }
        Map<String, Object> merged = CloudFiles.map(all.get(profile.toString()), "profile " + profile);
        merge(merged, cloud);
        return merged;
    }

    private static void merge(Map<String, Object> base, Map<String, Object> over) {
        over.forEach((key, value) -> {
            if (value instanceof Map<?, ?> && base.get(key) instanceof Map<?, ?> below) {
                Map<String, Object> inner = CloudFiles.map(below, key);
                merge(inner, CloudFiles.map(value, key));
                base.put(key, inner);
            } else {
                base.put(key, value);
            }
        });
    }

    private static DeployException noCloud(Map<String, Object> all, Found clouds, CloudFiles files) {
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                clouds.file() == null
                        ? "No cloud is configured. Write a clouds.yaml, or set OS_AUTH_URL and its companions (an openrc file does)."
                                + looked(files)
                        : "Which cloud? " + clouds.file() + " has " + list(all)
                                + ": name one with --os-cloud or OS_CLOUD.");
    }

    private static DeployException unknownCloud(
            String wanted, Map<String, Object> all, Found clouds, CloudFiles files) {
        return new DeployException(
                DeployException.Kind.CONFIGURATION,
                clouds.file() == null
                        ? "There is no clouds.yaml to find cloud \"" + wanted + "\" in." + looked(files)
                        : "Cloud \"" + wanted + "\" is not in " + clouds.file() + ", which has " + list(all)
                                + ". Correct the name, or set OS_CLIENT_CONFIG_FILE to another file." + looked(files));
    }

    private static String list(Map<String, Object> all) {
        return all.isEmpty() ? "no clouds" : String.join(", ", new TreeSet<>(all.keySet()));
    }

    private static String looked(CloudFiles files) {
        return " Looked for: " + files.searched().stream().map(Path::toString).collect(Collectors.joining(", ")) + ".";
    }

    private @Nullable String variable(String name) {
        String value = env.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The {@code OS_*} variables under the names that {@code clouds.yaml} has for them. */
    static final class OsVariables {
        private OsVariables() {}

        static Map<String, String> read(Map<String, String> env) {
            Map<String, String> settings = new LinkedHashMap<>();
            env.forEach((key, value) -> {
                if (key.startsWith("OS_") && !value.isEmpty()) {
                    settings.put(key.substring(3).toLowerCase(Locale.ROOT), value);
                }
            });
            return settings;
        }
    }
}
