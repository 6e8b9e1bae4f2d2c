package dev.kiln.deploy.openstack;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;

/** A connection whose pauses are of the test's making. */
public final class HurriedSession {
    private HurriedSession() {}

    public static OpenStackRest connect(CloudConfig cloud, Pause pause) {
        return new OpenStackSession(cloud, line -> {}, pause);
    }
}
