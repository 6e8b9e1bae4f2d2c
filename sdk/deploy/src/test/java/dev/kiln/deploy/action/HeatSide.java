package dev.kiln.deploy.action;

import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatActions;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.openstack.OpenStack;
import java.util.List;

/** The Heat of the cloud that OS_CLOUD names (demo if it names none). */
record HeatSide(HeatApi heat) implements StackActionsFixture.Side {

    static HeatSide fromSystem() {
        return new HeatSide(new HeatApi(OpenStack.connect(
                CloudConfigLoader.fromSystem().load(System.getenv().getOrDefault("OS_CLOUD", "demo")))));
    }

    @Override
    public StackActions actions() {
        return new HeatActions(heat);
    }

    @Override
    public Deployer deployer() {
        return new HeatDeployer(heat);
    }

    @Override
    public StackInfo look(String stack) {
        return heat.find(stack).orElse(null);
    }

    @Override
    public List<StackResource> resources(String stack) {
        return heat.resources(heat.show(stack), 0);
    }

    /** Deletes a stack, whatever state the test left it in. */
    void remove(String stack) throws InterruptedException {
        for (int attempt = 0; attempt < 180; attempt++) {
            var left = heat.find(stack);
            if (left.isEmpty()) {
                return;
            }
            if (left.get().status().equals(StackStatus.parse("SUSPEND_COMPLETE"))) {
                heat.action(left.get(), "resume");
            } else if (!left.get().status().action().equals("DELETE")) {
                heat.delete(left.get());
            }
            Thread.sleep(500);
        }
        throw new AssertionError("stack " + stack + " cannot be removed");
    }
}
