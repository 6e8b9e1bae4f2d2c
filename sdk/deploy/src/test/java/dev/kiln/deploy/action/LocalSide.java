package dev.kiln.deploy.action;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.deploy.inspect.ResourceFilter;
import java.nio.file.Path;
import java.util.List;

/** The engine in this process, over the stacks of a folder. */
record LocalSide(EmbeddedDeployer deployer) implements StackActionsFixture.Side {

    static LocalSide at(Path folder) {
        return new LocalSide(EmbeddedDeployer.at(folder));
    }

    @Override
    public StackActions actions() {
        return deployer.actions();
    }

    @Override
    public StackInfo look(String stack) {
        try {
            return deployer.inspection().stack(stack);
        } catch (DeployException e) {
            return null;
        }
    }

    @Override
    public List<StackResource> resources(String stack) {
        return resources(stack, 0);
    }

    List<StackResource> resources(String stack, int depth) {
        return deployer.inspection().resources(stack, ResourceFilter.ALL.withDepth(depth));
    }
}
