package dev.kiln.cli.cloud;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.rest.OpenStackRest;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real cloud that the configuration names, or, where there is no configuration at all, the local stacks. */
public final class Clouds implements CloudOpener {

    /** For the clouds of this machine's configuration. */
    public Clouds() {}

    @Override
    public Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory) {
        return connected(name, env, workingDirectory, OpenStack::connect);
    }

    @Override
    public Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory, Consumer<String> trace) {
        return connected(name, env, workingDirectory, cloud -> OpenStack.connect(cloud, trace));
    }

    private static Cloud connected(
            @Nullable String name,
            Map<String, String> env,
            Path workingDirectory,
            Function<CloudConfig, OpenStackRest> connection) {
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home", "/")));
        CloudConfigLoader loader = new CloudConfigLoader(env, workingDirectory, home);
        if (name == null && !loader.isAnyConfigured()) {
            return LocalCloud.instead(workingDirectory);
        }
        return HeatCloud.over(connection.apply(loader.load(name)));
    }
}
