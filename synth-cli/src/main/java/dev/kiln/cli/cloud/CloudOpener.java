package dev.kiln.cli.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
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

    /**
     * As {@link #open(String, Map, Path)}, for somebody who wants to see what is sent.
     *
     * @param name the cloud's name in clouds.yaml, or null for what the environment says
     * @param env the environment
     * @param workingDirectory where a clouds.yaml may stand; absolute
     * @param trace gets a line for each request, without secrets
     * @return the cloud
     * @throws dev.kiln.deploy.DeployException when the configuration is absent, incomplete or contradictory
     */
    default Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory, Consumer<String> trace) {
        return open(name, env, workingDirectory);
    }
}
