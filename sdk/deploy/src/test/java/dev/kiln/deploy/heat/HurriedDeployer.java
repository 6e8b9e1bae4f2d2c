package dev.kiln.deploy.heat;

import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;

/** A deployer whose pauses are of the test's making. */
public final class HurriedDeployer {
    private HurriedDeployer() {}

    public static HeatDeployer over(OpenStackRest rest, Pause pause) {
        return new HeatDeployer(new HeatApi(rest), pause);
    }
}
