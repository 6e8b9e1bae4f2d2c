package dev.kiln.deploy.openstack;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import java.util.function.Consumer;

/** The way to a cloud. */
public final class OpenStack {
    private OpenStack() {}

    /**
     * A connection that logs in at its first call.
     *
     * @param cloud the cloud
     * @return the connection, safe for threads
     * @throws dev.kiln.deploy.DeployException if the CA file cannot be used
     */
    public static OpenStackRest connect(CloudConfig cloud) {
        return new OpenStackSession(cloud, null, Pause.REAL);
    }

    /**
     * A connection that tells what it sends.
     *
     * @param cloud the cloud
     * @param debug gets a line per request: method, address, status, time and, of refusals, the answer; without passwords and tokens
     * @return the connection, safe for threads
     * @throws dev.kiln.deploy.DeployException if the CA file cannot be used
     */
    public static OpenStackRest connect(CloudConfig cloud, Consumer<String> debug) {
        return new OpenStackSession(cloud, debug, Pause.REAL);
    }
}
