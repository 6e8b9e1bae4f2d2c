package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.view.ActionView;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Map;
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

    int follow(
            Session session,
            Watching watching,
            Cloud cloud,
            RunningAction action,
            Function<TemplatePath, Optional<Location>> sources) {
        ActionView view = new ActionView(session.terminal());
        if (noWait) {
            view.begun(action, json);
            return ExitCode.OK;
        }
        String stack = action.stack().name();
        if (json) {
            try (Watched watched = watching.silently(stack)) {
                view.finishedAsJson(action.await(watched));
            }
            return ExitCode.OK;
        }
        try (Watched watched = watching.stack(stack, Map.of(), sources, () -> cloud.allResources(stack))) {
            watched.finished(action.await(watched).stack());
        }
        return ExitCode.OK;
    }
}
