package dev.kiln.cli.cloud;

import dev.kiln.deploy.cloud.CloudConfigLoader;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cloud that the user means. */
public final class Clouds {

    private Clouds() {}

    /**
     * The real cloud that the configuration names, or, where there is no configuration at all, the local stacks.
     *
     * @param name the cloud's name in clouds.yaml, or null for what the environment says
     * @param env the environment
     * @param workingDirectory where a clouds.yaml may stand; absolute
     * @return the cloud
     * @throws dev.kiln.deploy.DeployException when the configuration is incomplete or contradictory
     */
    public static Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory) {
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home", "/")));
        if (name == null && !new CloudConfigLoader(env, workingDirectory, home).isAnyConfigured()) {
            return LocalCloud.instead(workingDirectory);
        }
        return HeatCloud.open(name, env, workingDirectory);
    }
}
