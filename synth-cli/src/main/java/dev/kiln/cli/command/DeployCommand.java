package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.command.AppForecast.Foreseen;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.ForecastView;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.app.AppDeployer;
import dev.kiln.deploy.app.AppPlan;
import dev.kiln.deploy.app.AppStack;
import dev.kiln.deploy.forecast.StackForecast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "  kiln deploy Shop.java web --os-cloud demo",
            "  kiln deploy web.yaml -e production.yaml --stack-name web-1 --rollback",
            "  kiln deploy https://example.org/web.yaml --parameter-file key=id.pub --local",
            "",
            "Nothing is sent if anything is wrong with the app. Of an app with several stacks",
            "each is deployed as soon as those are complete that it takes values from or",
            "depends on, independent ones at once. Where one fails, those that need it are",
            "not begun, and the others go on. A stack that is named brings what it needs.",
            "",
            "With a template go the files that it asks for: those of get_file, the templates",
            "that are types, and what the registries of environments name, as openstack stack",
            "create sends them. A value given with -P wins over those of the environments.",
            "",
            "Before updates it shows what kiln diff shows, and asks once, about all stacks,",
            "when something is replaced or deleted, or may be. Where nobody can be asked, it",
            "needs --yes or --require-approval never."
        })
public final class DeployCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "APP", description = "The app: see kiln --help.")
    private String app = "";

    @Parameters(
            index = "1..*",
            paramLabel = "STACK",
            description = "These stacks of the app, and those that they need; all if none is named.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private StackChoice choice = new StackChoice();

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
    private @Nullable RollbackOptions rollback;

    @Option(names = "--json", description = "Print JSON, once, at the end.")
    private boolean json;

    DeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<LoadedStack> all = renamed(options.loadAll(app, session.workingDirectory()));
        Set<String> chosen =
                choice.toDeploy(StackChoice.plan(all, Map.of(), parameters::gives), names, options).stacks().stream()
                        .map(AppStack::name)
                        .collect(Collectors.toSet());
        List<LoadedStack> stacks =
                all.stream().filter(stack -> chosen.contains(stack.name())).toList();
        for (LoadedStack stack : stacks) {
            new DiagnosticsView(session.terminal()).print(stack.warnings());
        }
        parameters.check(stacks, session);
        AppPlan plan = choice.toDeploy(StackChoice.plan(all, requests(stacks), parameters::gives), names, options);
        Cloud cloud = clouds.open(session);
        boolean isRefused = false;
        @Nullable String objection;
        try {
            objection = isApproved(cloud, stacks) ? null : "it was not approved";
        } catch (ProgramException e) {
            new ErrorView(session.terminal()).print(e.getMessage(), e.hint());
            isRefused = true;
            objection = "it needs approval";
        }
        try (Watching watching = clouds.watching(session)) {
            AppWork work = new AppWork(session, cloud, stacks, watching, stacks.size() > 1, json, objection);
            int code = work.finish(
                    new AppDeployer(cloud.deployer(), name -> cloud.stacks().stack(name), choice.concurrency())
                            .deploy(plan, work));
            return isRefused ? ExitCode.INVALID_APP : code;
        }
    }

    private List<LoadedStack> renamed(List<LoadedStack> stacks) {
        String newName = stackName;
        if (newName == null) {
            return stacks;
        }
        if (stacks.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--stack-name names one stack, but the app has " + stacks.size());
        }
        return List.of(stacks.get(0).named(newName));
    }

    /** What is sent, but for the values that stacks take from each other. */
    private Map<String, StackRequest> requests(List<LoadedStack> stacks) throws ProgramException {
        Map<String, StackRequest> requests = new LinkedHashMap<>();
        for (LoadedStack stack : stacks) {
            Map<String, Object> later =
                    new LinkedHashMap<>(); // Wins over environments, as what comes in its place shall.
            stack.takes().forEach(wire -> later.put(wire.parameter(), ""));
            StackRequest request =
                    StackRequests.of(stack, parameters, later, session).withTimeoutMinutes(timeout);
            requests.put(stack.name(), rollback == null ? request : rollback.applyTo(request));
        }
        return requests;
    }

    /** Shows what updates would do, and asks once where that is wanted. */
    private boolean isApproved(Cloud cloud, List<LoadedStack> stacks) throws ProgramException {
        if (!approval.isWanted()) {
            return true;
        }
        List<StackForecast> updates = AppForecast.ofUpdates(stacks, cloud, parameters, session).stream()
                .map(Foreseen::forecast)
                .toList();
        if (!json) {
            updates.forEach(update -> new ForecastView(session.terminal()).print(update, null));
        }
        List<String> all = stacks.stream().map(LoadedStack::name).toList();
        return approval.isGiven(updates, all, session.terminal(), !json);
    }
}
