package dev.kiln.cli.cloud;

import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine on this machine, with its simulated cloud. */
public final class LocalCloud implements Cloud {

    /** Where the stacks are kept, below the working directory. */
    private static final String FOLDER = ".kiln";

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
    public List<StackInfo> stacks() {
        return local.stacks();
    }

    @Override
    public StackInfo stack(String stack) {
        return local.stack(stack);
    }

    @Override
    public List<StackEvent> events(String stack, int nested) {
        return local.events(stack, nested);
    }

    @Override
    public List<StackResource> resources(String stack, int nested) {
        return local.resources(stack, nested);
    }

    @Override
    public Map<String, @Nullable Object> template(String stack) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        NodeValues.ofMap(YamlDocument.parse(local.template(stack), "template").root())
                .forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }
}
