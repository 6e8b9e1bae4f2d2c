package dev.kiln.cli.command;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.cloud.CloudOpener;
import dev.kiln.cli.cloud.LocalCloud;
import dev.kiln.cli.live.LastWords;
import dev.kiln.cli.live.Watching;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cloud, for every command that talks to one. */
final class CloudOptions {

    @Option(
            names = "--os-cloud",
            paramLabel = "NAME",
            description = "The cloud in clouds.yaml; else OS_CLOUD, else the OS_* variables.")
    private @Nullable String cloud;

    @Option(
            names = "--local",
            description = "No cloud: the stacks in the folder .kiln, kept by an engine on this machine.")
    private boolean local;

    /** Null when the command was {@linkplain NamedAlone named alone}, so that nothing can be wrong with its options. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private LastWords words = (stack, action) -> List.of();

    /** What shows the stacks of the cloud that was opened while they are waited for. */
    Watching watching(Session session) {
        return new Watching(session.terminal(), words);
    }

    /** Refuses what contradicts itself. */
    void check() {
        if (local && cloud != null) {
            throw wrong("--local and --os-cloud name different places; give one");
        }
    }

    /** What is thrown when an option of the command is wrong. */
    ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    boolean isLocal() {
        return local;
    }

    /** The cloud that is named. */
    Optional<String> name() {
        return Optional.ofNullable(cloud);
    }

    Cloud open(Session session) {
        check();
        Cloud found = local ? LocalCloud.at(session.workingDirectory()) : named(session);
        words = new Departure(found.goesOnByItself(), local ? " --local" : cloud == null ? "" : " --os-cloud " + cloud);
        found.notice().ifPresent(session.terminal()::error);
        return found;
    }

    private Cloud named(Session session) {
        CloudOpener clouds = session.clouds();
        return spec != null && spec.root().userObject() instanceof KilnCommand kiln && kiln.debug()
                ? clouds.open(cloud, session.env(), session.workingDirectory(), session.terminal()::error)
                : clouds.open(cloud, session.env(), session.workingDirectory());
    }
}
