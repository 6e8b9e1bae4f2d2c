package dev.kiln.cli.command;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that does something to one stack and watches it to its end. */
abstract class StackActionCommand implements Callable<Integer> {

    final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    StackActionCommand(Session session) {
        this.session = session;
    }

    /** Has the cloud begin. */
    abstract RunningAction begin(StackActions actions) throws ProgramException;

    /** The user's line behind a place of the template. */
    Function<TemplatePath, Optional<Location>> sources() {
        return path -> Optional.empty();
    }

    @Override
    public Integer call() throws ProgramException {
        Cloud cloud = clouds.open(session);
        waiting.check(cloud);
        try (Watching watching = clouds.watching(session);
                RunningAction action = begin(cloud.actions())) {
            return waiting.follow(session, watching, cloud, action, sources());
        } catch (DeployException e) {
            throw new LocatedFailure(e, sources());
        }
    }
}
