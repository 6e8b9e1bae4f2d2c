package dev.kiln.cli.doctor;

import dev.kiln.cli.view.Check;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files and variables that say which clouds there are. */
public final class ConfigurationChecks {

    private final Map<String, String> env;
    private final CloudConfigLoader loader;

    /**
     * Checks of what a loader reads.
     *
     * @param env the environment
     * @param loader the loader
     */
    public ConfigurationChecks(Map<String, String> env, CloudConfigLoader loader) {
        this.env = env;
        this.loader = loader;
    }

    /**
     * Looks at the files and variables.
     *
     * @param checks takes what is read, and what is not read though it is there
     */
    public void run(Consumer<Check> checks) {
        try {
            checks.accept(sources());
            List<Path> shadowed = loader.shadowed();
            if (!shadowed.isEmpty()) {
                checks.accept(Check.warn(
                        "shadowed",
                        shadowed.stream().map(Path::toString).collect(Collectors.joining(", ")) + " counts for nothing",
                        "only the first clouds.yaml is read, of OS_CLIENT_CONFIG_FILE, this folder, ~/.config/openstack,"
                                + " /etc/openstack; move the clouds into it"));
            }
        } catch (DeployException e) {
            checks.accept(Check.fail("configuration", String.valueOf(e.getMessage()), null));
        }
        String named = env.getOrDefault("OS_CLIENT_CONFIG_FILE", "");
        if (!named.isEmpty() && !Files.isRegularFile(Path.of(named))) {
            checks.accept(Check.warn(
                    "variables", "OS_CLIENT_CONFIG_FILE names " + named + ", which is no file", "correct or unset it"));
        }
    }

    private Check sources() {
        if (!loader.isAnyConfigured()) {
            return Check.warn(
                    "configuration",
                    "there is no clouds.yaml and no OS_AUTH_URL, so that Kiln works with local stacks",
                    "write a clouds.yaml here or in ~/.config/openstack, or source an openrc file");
        }
        List<String> found =
                new ArrayList<>(loader.files().stream().map(Path::toString).toList());
        String variables = env.keySet().stream()
                .filter(name -> name.startsWith("OS_"))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!variables.isEmpty()) {
            found.add(variables);
        }
        List<String> names = loader.names();
        String clouds = names.isEmpty() ? "" : " (clouds " + String.join(", ", names) + ")";
        return Check.ok("configuration", String.join(", ", found) + clouds);
    }
}
