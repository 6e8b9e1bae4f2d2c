package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.ForecastView;
import dev.kiln.cli.view.OutputsView;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.forecast.Forecaster;
import dev.kiln.deploy.forecast.StackForecast;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln deploy}: an app's stacks, created or updated, and watched until they are done. */
@Command(
        name = "deploy",
        description = "Create the stacks of an app, or update them, and watch them until they are done.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln deploy DemoStack.java -P NetID=provider --os-cloud demo",
            "  kiln deploy web.yaml -e production.yaml --stack-name web-1 --rollback",
            "  kiln deploy https://example.org/web.yaml --parameter-file key=id.pub --local",
            "",
            "Nothing is sent if anything is wrong with the app. The stacks of an app are",
            "deployed one after the other, those first that give values to others, up to",
            "the first that fails.",
            "",
            "With a template go the files that it asks for: those of get_file, the templates",
            "that are types, and what the registries of environments name, as openstack stack",
            "create sends them. A value given with -P wins over those of the environments.",
            "",
            "Before an update it shows what kiln diff shows, and asks when something is",
            "replaced or deleted, or may be. Where nobody can be asked, it needs --yes or",
            "--require-approval never."
        })
public final class DeployCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "APP", description = "The app: see kiln --help.")
    private String app = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--stack-name", paramLabel = "NAME", description = "Another name for the app's only stack.")
    private @Nullable String stackName;

    @Option(names = "--timeout", paramLabel = "MINUTES", description = "How long Heat may take.")
    private @Nullable Integer timeout;

    @Mixin
    private Approval approval = new Approval();

    @ArgGroup
    private @Nullable Rollback rollback;

    /** What Heat does about a failure; unless said, it leaves a new stack as it is, and keeps to what was said last. */
    static final class Rollback {

        @Option(names = "--rollback", description = "Undo everything if it fails.")
        private boolean wanted;

        @Option(names = "--disable-rollback", description = "Leave everything as it is if it fails.")
        private boolean disabled;

        boolean isDisabled() {
            return disabled && !wanted;
        }
    }

    DeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<LoadedStack> stacks = options.load(app, session.workingDirectory());
        for (LoadedStack stack : stacks) {
            new DiagnosticsView(session.terminal()).print(stack.warnings());
        }
        String newName = stackName;
        if (newName != null) {
            if (stacks.size() != 1) {
                throw new ParameterException(
                        spec.commandLine(), "--stack-name names one stack, but the app has " + stacks.size());
            }
            stacks = List.of(stacks.get(0).named(newName));
        }
        parameters.check(stacks);
        Cloud cloud = clouds.open(session);
        HandedOver values = new HandedOver();
        try (Watching watching = clouds.watching(session)) {
            for (LoadedStack stack : stacks) {
                if (!deploy(stack, cloud, values, watching)) {
                    return ExitCode.FAILED;
                }
            }
        }
        return ExitCode.OK;
    }

    private boolean deploy(LoadedStack stack, Cloud cloud, HandedOver values, Watching watching)
            throws ProgramException {
        StackRequest request = StackRequests.of(stack, parameters, values.takenBy(stack), session.workingDirectory())
                .withTimeoutMinutes(timeout);
        if (rollback != null) {
            request = request.withDisableRollback(rollback.isDisabled());
        }
        try {
            if (!isApproved(cloud, request)) {
                new ErrorView(session.terminal()).note(stack.name() + " was not deployed");
                return false;
            }
            StackInfo done = deploy(request, stack, cloud, watching);
            new OutputsView(session.terminal()).print(done.outputs());
            values.keep(stack.name(), done.outputs());
            return true;
        } catch (DeployException e) {
            throw new LocatedFailure(e, stack.sources());
        }
    }

    private static StackInfo deploy(StackRequest request, LoadedStack stack, Cloud cloud, Watching watching) {
        try (Watched watched = watching.stack(
                stack.name(), StackTypes.of(stack), stack.sources(), () -> cloud.allResources(stack.name()))) {
            StackInfo done = cloud.deployer().deploy(request, watched).stack();
            watched.finished(done);
            return done;
        }
    }

    /** Shows what an update would do, and asks where that is wanted. A new stack has nothing to lose. */
    private boolean isApproved(Cloud cloud, StackRequest request) throws ProgramException {
        if (!approval.isWanted()) {
            return true;
        }
        DeployedStack deployed = cloud.deployed(request.name()).orElse(null);
        if (deployed == null) {
            return true;
        }
        StackForecast forecast = new Forecaster(SchemaCatalog.bundled()).forecast(deployed, request);
        new ForecastView(session.terminal()).print(forecast, List.of());
        return approval.isGiven(forecast, session.terminal());
    }
}
