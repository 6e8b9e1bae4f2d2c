package dev.kiln.deploy.inspect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Software configurations and their deployments to servers. Every method throws {@link dev.kiln.deploy.DeployException} if there is no such
 * thing, the cloud refuses or it cannot be reached. Safe for threads.
 *
 * <pre>{@code
 * CloudConfig cloud = CloudConfigLoader.fromSystem().load("demo");
 * Software software = new HeatSoftware(OpenStack.connect(cloud));
 * SoftwareConfig config = software.createConfig(SoftwareConfigRequest.of("hello", "script", "echo hello"));
 * SoftwareDeployment deployment = software.createDeployment(SoftwareDeploymentRequest.of(config.id(), serverId));
 * }</pre>
 */
public interface Software {

    /**
     * The project's configurations.
     *
     * <pre>{@code
     * software.configs().forEach(config -> System.out.println(config.id() + " " + config.name()));
     * }</pre>
     *
     * @return all of them, without what they apply
     */
    List<SoftwareConfig> configs();

    /**
     * One configuration.
     *
     * <pre>{@code
     * Object script = software.config(id).config();
     * }</pre>
     *
     * @param id its id
     * @return the configuration
     */
    SoftwareConfig config(String id);

    /**
     * Makes a configuration.
     *
     * <pre>{@code
     * String id = software.createConfig(SoftwareConfigRequest.of("hello", "script", "echo hello")).id();
     * }</pre>
     *
     * @param request what it shall be
     * @return the new configuration
     */
    SoftwareConfig createConfig(SoftwareConfigRequest request);

    /**
     * Deletes a configuration.
     *
     * <pre>{@code
     * software.deleteConfig(id);
     * }</pre>
     *
     * @param id its id
     */
    void deleteConfig(String id);

    /**
     * The project's deployments.
     *
     * <pre>{@code
     * software.deployments(serverId).forEach(deployment -> System.out.println(deployment.id()));
     * }</pre>
     *
     * @param server only those of the server with this id; null for all
     * @return the deployments
     */
    List<SoftwareDeployment> deployments(@Nullable String server);

    /**
     * One deployment.
     *
     * <pre>{@code
     * System.out.println(software.deployment(id).status());
     * }</pre>
     *
     * @param id its id
     * @return the deployment
     */
    SoftwareDeployment deployment(String id);

    /**
     * Deploys a configuration to a server.
     *
     * <pre>{@code
     * SoftwareDeployment deployment = software.createDeployment(SoftwareDeploymentRequest.of(configId, serverId));
     * }</pre>
     *
     * @param request what it shall be
     * @return the new deployment
     */
    SoftwareDeployment createDeployment(SoftwareDeploymentRequest request);

    /**
     * Deletes a deployment; the software stays on the server.
     *
     * <pre>{@code
     * software.deleteDeployment(id);
     * }</pre>
     *
     * @param id its id
     */
    void deleteDeployment(String id);

    /**
     * What a server is given to apply.
     *
     * <pre>{@code
     * software.metadata(serverId).forEach(applied -> System.out.println(applied.get("name")));
     * }</pre>
     *
     * @param server the server's id
     * @return the configurations with their inputs as plain Java, in the order in which they are applied
     */
    List<Map<String, @Nullable Object>> metadata(String server);
}
