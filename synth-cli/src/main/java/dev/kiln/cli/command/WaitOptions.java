package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.view.ActionView;
import dev.kiln.cli.view.DeploymentView;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the end of an action is waited for, and how it is told. */
final class WaitOptions {

    @Option(names = "--no-wait", description = "Return as soon as the cloud has accepted.")
    private boolean noWait;

    @Option(names = "--json", description = "Print JSON, once, at the end.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Refuses what would end a local action before its time. */
    void check(Cloud cloud) {
        if (noWait && !cloud.goesOnByItself()) {
            throw new ParameterException(
                    spec.commandLine(), "local stacks are worked on only while the command runs; leave out --no-wait");
        }
    }

    int follow(Session session, RunningAction action, Function<TemplatePath, Optional<Location>> sources) {
        ActionView view = new ActionView(session.terminal());
        if (noWait) {
            view.begun(action, json);
            return ExitCode.OK;
        }
        if (json) {
            view.finishedAsJson(action.await(DeployListener.NONE));
            return ExitCode.OK;
        }
        DeploymentView events =
                new DeploymentView(session.terminal(), action.stack().name(), sources);
        events.finished(action.await(events).stack());
        return ExitCode.OK;
    }
}
