package dev.kiln.cli.command;

import dev.kiln.cli.cloud.Cloud;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cloud, for every command that talks to one. */
final class CloudOptions {

    @Option(
            names = "--os-cloud",
            paramLabel = "NAME",
            description = "The cloud in clouds.yaml; else OS_CLOUD, else the OS_* variables.")
    private @Nullable String cloud;

    Cloud open(Session session) {
        return session.clouds().open(cloud, session.env(), session.workingDirectory());
    }
}
