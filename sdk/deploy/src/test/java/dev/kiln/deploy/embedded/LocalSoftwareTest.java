package dev.kiln.deploy.embedded;

import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.SoftwareContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalSoftwareTest extends SoftwareContract {

    @TempDir
    private static Path folder;

    /** One for all tests, which run at once: it lets them take turns. */
    private static EmbeddedDeployer local;

    @Override
    protected Software software() {
        synchronized (LocalSoftwareTest.class) {
            local = local == null ? EmbeddedDeployer.at(folder) : local;
            return local.software();
        }
    }
}
