package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.view.AppView;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.app.AppListener;
import dev.kiln.deploy.app.AppResult;
import dev.kiln.deploy.app.StackOutcome;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An app's stacks while a command works on them: what is shown, what is asked, and how it ends. Safe for threads. */
final class AppWork implements AppListener {

    private final Session session;
    private final Cloud cloud;
    private final List<LoadedStack> stacks;
    private final Watching watching;
    private final boolean among;
    private final boolean json;
    private final @Nullable String objection;
    private final Map<String, Watched> atWork = new ConcurrentHashMap<>();
    private final AppView view;

    /**
     * The work on an app.
     *
     * @param among whether there are other stacks with which one could be confused
     * @param objection why no stack shall be sent, or null to go on
     */
    AppWork(
            Session session,
            Cloud cloud,
            List<LoadedStack> stacks,
            Watching watching,
            boolean among,
            boolean json,
            @Nullable String objection) {
        this.session = session;
        this.cloud = cloud;
        this.stacks = stacks;
        this.watching = watching;
        this.among = among;
        this.json = json;
        this.objection = objection;
        this.view = new AppView(session.terminal(), this::sources, among, json);
    }

    private Optional<LoadedStack> loaded(String stack) {
        return stacks.stream().filter(one -> one.name().equals(stack)).findFirst();
    }

    private Function<TemplatePath, Optional<Location>> sources(String stack) {
        return loaded(stack).map(LoadedStack::sources).orElse(path -> Optional.empty());
    }

    @Override
    public DeployListener of(String stack) {
        Watched watched = json
                ? watching.silently(stack)
                : watching.stack(
                        stack,
                        loaded(stack).map(StackTypes::of).orElse(Map.of()),
                        sources(stack),
                        () -> cloud.allResources(stack),
                        among);
        atWork.put(stack, watched);
        return watched;
    }

    @Override
    public Optional<String> objection(StackRequest request) {
        return Optional.ofNullable(objection);
    }

    @Override
    public void onEnded(StackOutcome outcome) {
        Watched watched = atWork.remove(outcome.stack());
        DeployResult result = outcome.result();
        if (watched != null) {
            if (result != null && session.terminal().isDrawable()) {
                watched.finished(
                        result.stack()); // Where there is no table, the view says it, together with the outputs.
            }
            watched.close();
        }
        view.ended(outcome);
    }

    /** Says how it all ended, and gives the exit code. */
    int finish(AppResult result) {
        view.finished(result);
        return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
    }
}
