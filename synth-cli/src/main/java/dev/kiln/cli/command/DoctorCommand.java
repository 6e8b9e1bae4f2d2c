package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.cloud.LocalCloud;
import dev.kiln.cli.doctor.CloudChecks;
import dev.kiln.cli.doctor.ConfigurationChecks;
import dev.kiln.cli.doctor.LocalChecks;
import dev.kiln.cli.doctor.ToolChecks;
import dev.kiln.cli.doctor.VersionChecks;
import dev.kiln.cli.view.Check;
import dev.kiln.cli.view.ChecksView;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln doctor}: whether Kiln has what it needs here, and what to do where it has not. */
@Command(
        name = "doctor",
        description = "Look whether Java, the configuration and the cloud are fit for Kiln.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln doctor --os-cloud demo",
            "  kiln doctor --json",
            "",
            "Each line begins with ok, warn or fail; below it stands what to do. The way to",
            "the cloud is gone step by step, up to the first that fails: name, connection,",
            "TLS, login, catalogue, Heat. The exit code is 1 when something fails. Nothing",
            "is changed anywhere."
        })
public final class DoctorCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        clouds.check();
        Path home = Path.of(session.env().getOrDefault("HOME", System.getProperty("user.home", "/")));
        CloudConfigLoader loader = new CloudConfigLoader(session.env(), session.workingDirectory(), home);
        ChecksView checks = new ChecksView(session.terminal(), json);
        new ToolChecks(session.env()).run(checks::add);
        new ConfigurationChecks(session.env(), loader).run(checks::add);
        checks.add(LocalChecks.store(session.workingDirectory().resolve(LocalCloud.FOLDER)));
        try {
            if (clouds.isLocal() || (clouds.name().isEmpty() && !loader.isAnyConfigured())) {
                local(checks);
            } else {
                CloudConfig cloud = loader.load(clouds.name().orElse(null));
                checks.add(Check.ok("cloud", cloud.source()));
                new CloudChecks(cloud, checks::add).run();
            }
        } catch (DeployException e) {
            checks.add(Check.fail("cloud", String.valueOf(e.getMessage()), null));
        }
        checks.finish();
        return checks.isFailed() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void local(ChecksView checks) {
        Cloud engine = LocalCloud.at(session.workingDirectory());
        checks.add(Check.ok("cloud", "the engine on this machine"));
        checks.add(VersionChecks.templates(engine));
    }
}
