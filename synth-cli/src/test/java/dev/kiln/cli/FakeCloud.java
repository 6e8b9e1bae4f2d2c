package dev.kiln.cli;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.StackInspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A cloud that takes whatever is deployed. It remembers what it was asked to do, and fails on demand. */
final class FakeCloud implements Cloud, Deployer {

    final List<StackRequest> deployed = new ArrayList<>();
    final List<String> destroyed = new ArrayList<>();
    DeployException failure;
    TypeHarvest harvest;
    DeployedStack standing;

    static StackInfo info(String name, String status) {
        return new StackInfo(
                "id-1",
                name,
                StackStatus.parse(status),
                "Stack " + status,
                "",
                "2026-01-02T03:04:05Z",
                null,
                null,
                null,
                true,
                60,
                List.of(),
                Map.of("image", "cirros"),
                List.of(new StackOutput("address", "Where it is.", "10.0.0.5", null)));
    }

    static StackEvent event(String stack, String resource, String status, String reason) {
        return new StackEvent(
                "e-1", "2026-01-02T03:04:05Z", stack, "id-1", resource, "server-1", StackStatus.parse(status), reason);
    }

    @Override
    public DeployResult deploy(StackRequest request, DeployListener listener) {
        deployed.add(request);
        listener.onEvent(event(request.name(), "server", "CREATE_IN_PROGRESS", "state changed"));
        listener.onProgress(0, 1);
        if (failure != null) {
            listener.onEvent(event(request.name(), "server", "CREATE_FAILED", "no valid host"));
            throw failure;
        }
        listener.onEvent(event(request.name(), "server", "CREATE_COMPLETE", "state changed"));
        return new DeployResult("CREATE", info(request.name(), "CREATE_COMPLETE"));
    }

    @Override
    public DeployResult destroy(String stack, DeployListener listener) {
        if (failure != null) {
            throw failure;
        }
        destroyed.add(stack);
        return new DeployResult("DELETE", info(stack, "DELETE_COMPLETE"));
    }

    @Override
    public Deployer deployer() {
        return this;
    }

    @Override
    public StackActions actions() {
        throw new UnsupportedOperationException("this cloud has no actions");
    }

    @Override
    public StackInspection stacks() {
        throw new AssertionError("nobody should look at stacks");
    }

    @Override
    public CloudInspection catalogue() {
        throw new AssertionError("nobody should look at types");
    }

    @Override
    public Software software() {
        throw new AssertionError("nobody should look at software");
    }

    @Override
    public TypeHarvest types(Predicate<String> wanted) {
        return harvest;
    }

    @Override
    public Optional<DeployedStack> deployed(String stack) {
        return Optional.ofNullable(standing);
    }
}
