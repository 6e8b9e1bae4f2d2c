package dev.kiln.deploy.heat;

import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.rest.OpenStackRest;

/** The cloud that OS_CLOUD names, demo if it names none. */
final class LiveCloud {

    private LiveCloud() {}

    static OpenStackRest connect() {
        String named = System.getenv("OS_CLOUD");
        return connect(named == null || named.isEmpty() ? "demo" : named);
    }

    static OpenStackRest connect(String cloud) {
        return OpenStack.connect(CloudConfigLoader.fromSystem().load(cloud));
    }
}
