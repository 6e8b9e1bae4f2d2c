package dev.kiln.cli.cloud;

import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.StackInspection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine on this machine, with its simulated cloud. */
public final class LocalCloud implements Cloud {

    /** Where the stacks are kept, below the working directory. */
    public static final String FOLDER = ".kiln";

    private final EmbeddedDeployer local;
    private final @Nullable String notice;

    private LocalCloud(Path workingDirectory, @Nullable String notice) {
        this.local = EmbeddedDeployer.at(workingDirectory.resolve(FOLDER));
        this.notice = notice;
    }

    /**
     * The local stacks, asked for.
     *
     * @param workingDirectory where {@code .kiln} stands, or will
     * @return the cloud
     */
    public static Cloud at(Path workingDirectory) {
        return new LocalCloud(workingDirectory, null);
    }

    /**
     * The local stacks, for want of a real cloud.
     *
     * @param workingDirectory where {@code .kiln} stands, or will
     * @return the cloud, which says why it is used
     */
    static Cloud instead(Path workingDirectory) {
        return new LocalCloud(
                workingDirectory,
                "No cloud is configured, so this works with local stacks, as with --local; "
                        + "a clouds.yaml or OS_AUTH_URL names a real one.");
    }

    @Override
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    @Override
    public Deployer deployer() {
        return local;
    }

    @Override
    public StackActions actions() {
        return local.actions();
    }

    @Override
    public boolean goesOnByItself() {
        return false;
    }

    @Override
    public StackInspection stacks() {
        return local.inspection();
    }

    @Override
    public CloudInspection catalogue() {
        return local.catalogue();
    }

    @Override
    public Software software() {
        return local.software();
    }

    @Override
    public Optional<DeployedStack> deployed(String stack) {
        return local.deployed(stack);
    }
}
