package dev.kiln.cli.cloud;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a cloud by the user's configuration. */
@FunctionalInterface
public interface CloudOpener {

    /**
     * Reads the configuration and makes ready to talk to the cloud.
     *
     * @param name the cloud's name in clouds.yaml, or null for what the environment says
     * @param env the environment
     * @param workingDirectory where a clouds.yaml may stand; absolute
     * @return the cloud
     * @throws dev.kiln.deploy.DeployException when the configuration is absent, incomplete or contradictory
     */
    Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory);
}
