package golden;

import dev.kiln.App;
import dev.kiln.Entries;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.heat.HeatCloudConfig;
import dev.kiln.resources.heat.HeatMultipartMime;
import dev.kiln.resources.heat.HeatSoftwareConfig;
import dev.kiln.resources.heat.HeatSoftwareDeployment;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;

/** The stack of the template {@code deployments.yaml}. */
public final class DeploymentsStack extends Stack {

    /**
     * Declares the stack.
     *
     * @param app the app that holds it
     */
    public DeploymentsStack(App app) {
        super(app, "deployments");
        templateVersion(HotVersion.V2014_10_16);
        description("A mail server that is set up by software deployments, one after the other.");

        Parameter<String> domain = stringParameter("domain", p -> p
                .description("The domain to receive mail for.")
                .length(4, 253)
                .allowedPattern("[a-z0-9.-]+"));
        Parameter<String> relay = stringParameter("relay", p -> p
                .description("Where mail goes that is for others.")
                .hidden());
        Parameter<String> flavor = stringParameter("flavor", p -> p.defaultValue("m1.small"));

        parameterGroup("Mail", "What the mail server is told.", domain, relay);
        parameterGroup("Machine", flavor);

        HeatSoftwareConfig install = HeatSoftwareConfig.create(this, "install", c -> c
                .group("script")
                .outputs(o -> o.name("version"))
                .config("""
                #!/bin/sh
                set -e
                apt-get update
                DEBIAN_FRONTEND=noninteractive apt-get install -y exim4
                printf '%s' "$(exim4 -bV | head -n 1)" > "$heat_outputs_path.version"
                """));

        HeatSoftwareConfig configure = HeatSoftwareConfig.create(this, "configure", c -> c
                .group("script")
                .inputs(i -> i.name("domain"))
                .inputs(i -> i.name("relay").default_(""))
                .config(Fn.getFile("configure.sh")));

        HeatCloudConfig firstBoot = HeatCloudConfig.create(this, "first_boot", c -> c
                .cloudConfig(Entries.of(
                        "package_update", true,
                        "users", List.of(Entries.of("name", "postmaster", "groups", List.of("adm", "mail"))),
                        "write_files", List.of(Entries.of("path", "/etc/mailname", "content", domain)))));

        HeatMultipartMime boot = HeatMultipartMime.create(this, "boot", m -> m
                .parts(p -> p.config(firstBoot))
                .parts(p -> p.config(install).type(HeatMultipartMime.Parts.Type.MULTIPART)));

        NovaServer server = NovaServer.create(this, "server", s -> s
                .image("debian-12")
                .flavor(flavor)
                .userDataFormat(NovaServer.UserDataFormat.SOFTWARE_CONFIG)
                .userData(boot)
                .networks(n -> n.network("mail")));

        HeatSoftwareDeployment installed = HeatSoftwareDeployment.create(this, "installed", d -> d
                .config(install)
                .server(server)
                .actions(HeatSoftwareDeployment.Actions.CREATE, HeatSoftwareDeployment.Actions.UPDATE));

        HeatSoftwareDeployment configured = HeatSoftwareDeployment.create(this, "configured", d -> d
                .config(configure)
                .server(server)
                .signalTransport(HeatSoftwareDeployment.SignalTransport.HEAT_SIGNAL)
                .inputValues(Entries.of("domain", domain, "relay", relay)));
        configured.dependsOn(installed);

        output("version", "What was installed.", installed.attributes().attribute("version"));
        output("log", configured.attributes().deployStdout());
    }
}
