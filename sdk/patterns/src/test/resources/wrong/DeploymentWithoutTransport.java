package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatSoftwareConfig;
import dev.kiln.resources.heat.HeatSoftwareDeployment;
import dev.kiln.resources.nova.NovaServer;

final class DeploymentWithoutTransport extends Stack {
    DeploymentWithoutTransport(App app) {
        super(app, "shop");
        NovaServer server = NovaServer.create(this, "server", s -> s.image("debian").flavor("m1.small"));
        HeatSoftwareConfig config = HeatSoftwareConfig.create(this, "config", c -> c.config("#!/bin/sh"));
        HeatSoftwareDeployment.create(this, "deployment", d -> d
                .server(server)
                .config(config));
    }
}
