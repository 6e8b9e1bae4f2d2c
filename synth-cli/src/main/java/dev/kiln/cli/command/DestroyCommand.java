package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.program.Programs;
import dev.kiln.cli.view.ActionView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.app.AppDeployer;
import dev.kiln.deploy.app.AppPlan;
import dev.kiln.deploy.app.AppStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln destroy}: stacks, deleted, and watched until they are gone. */
@Command(
        name = "destroy",
        description = "Delete a stack, or the stacks of an app, and watch until they are gone.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln destroy Stack_demo --os-cloud demo",
            "  kiln destroy DemoStack.java --yes",
            "  kiln destroy Shop.java network --local",
            "",
            "Kiln asks before it deletes; --yes answers. Where nobody can be asked, since",
            "input or output is no terminal, it deletes nothing without --yes.",
            "The stacks of an app go in the reverse order of their creation, independent",
            "ones at once. A stack that is named takes those with it that need it. Where one",
            "cannot be deleted, what it needs is left."
        })
public final class DestroyCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "NAME|APP",
            description = "A stack's name or id, or an app; a class name is an app only with --classpath.")
    private String target = "";

    @Parameters(
            index = "1..*",
            paramLabel = "STACK",
            description = "These stacks of the app, and those that need them; all if none is named.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private StackChoice choice = new StackChoice();

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print JSON, once, at the end.")
    private boolean json;

    DestroyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        boolean isApp = options.hasClassPath() || Programs.looksLikeApp(target, session.workingDirectory());
        if (!isApp) {
            return destroyOne();
        }
        List<LoadedStack> stacks = options.loadAll(target, session.workingDirectory());
        AppPlan plan = choice.toDestroy(StackChoice.plan(stacks, Map.of(), name -> false), names, options);
        List<String> last =
                new ArrayList<>(plan.stacks().stream().map(AppStack::name).toList());
        Collections.reverse(last);
        if (!isApproved(last)) {
            return ExitCode.FAILED;
        }
        Cloud cloud = clouds.open(session);
        try (Watching watching = clouds.watching(session)) {
            AppWork work = new AppWork(session, cloud, List.of(), watching, last.size() > 1, json, null);
            return work.finish(
                    new AppDeployer(cloud.deployer(), name -> cloud.stacks().stack(name), choice.concurrency())
                            .destroy(plan, work));
        }
    }

    private int destroyOne() {
        if (!names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), target + " is no app of which stacks could be named");
        }
        if (!isApproved(List.of(target))) {
            return ExitCode.FAILED;
        }
        Cloud cloud = clouds.open(session);
        try (Watching watching = clouds.watching(session);
                Watched watched = json
                        ? watching.silently(target)
                        : watching.stack(
                                target, Map.of(), path -> Optional.empty(), () -> cloud.allResources(target))) {
            DeployResult result = cloud.deployer().destroy(target, watched);
            if (json) {
                new ActionView(session.terminal()).finishedAsJson(result);
            } else {
                watched.finished(result.stack());
            }
        }
        return ExitCode.OK;
    }

    private boolean isApproved(List<String> names) {
        if (yes) {
            return true;
        }
        if (json || !session.terminal().isInteractive()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nobody can be asked whether to delete " + String.join(", ", names)
                            + "; nothing was deleted, --yes does it");
        }
        boolean isGiven = session.terminal().confirm("Delete " + String.join(", ", names) + " and everything in it?");
        if (!isGiven) {
            new ErrorView(session.terminal()).note("nothing was deleted");
        }
        return isGiven;
    }
}
