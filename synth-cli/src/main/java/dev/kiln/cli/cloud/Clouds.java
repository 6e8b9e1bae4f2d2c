package dev.kiln.cli.cloud;

import dev.kiln.deploy.cloud.CloudConfigLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The real cloud that the configuration names, or, where there is no configuration at all, the local stacks. */
public final class Clouds implements CloudOpener {

    /** For the clouds of this machine's configuration. */
    public Clouds() {}

    @Override
    public Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory) {
        return open(name, env, workingDirectory, line -> {});
    }

    @Override
    public Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory, Consumer<String> trace) {
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home", "/")));
        if (name == null && !new CloudConfigLoader(env, workingDirectory, home).isAnyConfigured()) {
            return LocalCloud.instead(workingDirectory);
        }
        return HeatCloud.open(name, env, workingDirectory, trace);
    }
}
