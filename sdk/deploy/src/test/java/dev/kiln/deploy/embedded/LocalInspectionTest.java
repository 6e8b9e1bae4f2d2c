package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.deploy.inspect.StackInspectionContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class LocalInspectionTest extends StackInspectionContract {

    @TempDir
    private static Path folder;

    private static EmbeddedDeployer local;

    private static synchronized EmbeddedDeployer local() {
        local = local == null ? EmbeddedDeployer.at(folder) : local;
        return local;
    }

    @Override
    protected StackInspection stacks() {
        return local().inspection();
    }

    @Override
    protected void deploy(StackRequest request) {
        try {
            local().deploy(request, DeployListener.NONE);
        } catch (StackFailedException e) {
            // The failure is what some of the tests look at.
        }
    }

    @Override
    protected void deployAndSignal(StackRequest request, String resource, Map<String, Object> details) {
        local().ask(engine -> {
            String id = engine.create(request.name(), LocalRequests.of(request));
            while (engine.resources(id, 0).stream()
                    .noneMatch(one -> one.name().equals(resource)
                            && one.state().equals("CREATE_IN_PROGRESS")
                            && one.physicalId() != null)) {
                engine.await(id, Duration.ofMillis(20));
            }
            engine.signal(id, resource, details);
            engine.await(id, Duration.ofSeconds(10));
            return id;
        });
    }

    @Override
    protected void destroy(String stack) {
        local().destroy(stack, DeployListener.NONE);
    }
}
