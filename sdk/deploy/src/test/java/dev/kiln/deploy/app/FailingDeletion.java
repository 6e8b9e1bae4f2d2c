package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackRequest;

/** A cloud that does not delete one stack. */
record FailingDeletion(Deployer cloud, String stuck) implements Deployer {

    @Override
    public DeployResult deploy(StackRequest request, DeployListener listener) {
        return cloud.deploy(request, listener);
    }

    @Override
    public DeployResult destroy(String stack, DeployListener listener) {
        if (stack.equals(stuck)) {
            throw new DeployException(Kind.STACK_FAILED, "it does not go");
        }
        return cloud.destroy(stack, listener);
    }
}
