package dev.kiln.cli.cloud;

import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.heat.HeatTypes;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.rest.OpenStackRest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A real cloud, through Heat's API. */
public final class HeatCloud implements Cloud {

    private final HeatApi heat;
    private final HeatTypes types;

    private HeatCloud(OpenStackRest rest) {
        this.heat = new HeatApi(rest);
        this.types = new HeatTypes(rest);
    }

    /**
     * Finds the cloud as {@link CloudOpener} says. Nothing is sent before the first call.
     *
     * @param name the cloud's name in clouds.yaml, or null for what the environment says
     * @param env the environment
     * @param workingDirectory where a clouds.yaml may stand; absolute
     * @return the cloud
     * @throws dev.kiln.deploy.DeployException when the configuration is absent, incomplete or contradictory
     */
    public static Cloud open(@Nullable String name, Map<String, String> env, Path workingDirectory) {
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home", "/")));
        return new HeatCloud(OpenStack.connect(new CloudConfigLoader(env, workingDirectory, home).load(name)));
    }

    @Override
    public Deployer deployer() {
        return new HeatDeployer(heat);
    }

    @Override
    public List<StackInfo> stacks() {
        return heat.list(Map.of());
    }

    @Override
    public StackInfo stack(String stack) {
        return heat.show(stack);
    }

    @Override
    public List<StackEvent> events(String stack, int nested) {
        return heat.events(heat.show(stack), nested, null, false, 0);
    }

    @Override
    public List<StackResource> resources(String stack, int nested) {
        return heat.resources(heat.show(stack), nested);
    }

    @Override
    public Map<String, @Nullable Object> template(String stack) {
        return heat.template(heat.show(stack));
    }

    @Override
    public TypeHarvest types(Predicate<String> wanted) {
        return types.harvest(wanted);
    }
}
