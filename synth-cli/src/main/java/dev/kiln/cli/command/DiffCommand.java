package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.command.AppForecast.Foreseen;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ForecastJson;
import dev.kiln.cli.view.ForecastView;
import dev.kiln.cli.view.PreviewAnswer;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.forecast.Forecaster;
import dev.kiln.deploy.forecast.PreviewCheck;
import dev.kiln.deploy.forecast.StackForecast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln diff}: what a deployment would do to the stacks of an app, before it does it. */
@Command(
        name = "diff",
        description = "Show what a deployment would change, replace or delete. Nothing is changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln diff DemoStack.java -P NetID=provider --os-cloud demo",
            "  kiln diff web.yaml --verify",
            "",
            "With --exit-code it exits with 4 when anything differs, and with 0 when",
            "nothing does."
        })
public final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "APP", description = "The app: see kiln --help.")
    private String app = "";

    @Parameters(index = "1..*", paramLabel = "STACK", description = "Only these stacks of the app.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--verify", description = "Ask Heat's own preview too, and show where it says otherwise.")
    private boolean verify;

    @Option(names = "--exit-code", description = "Exit with 4 when anything differs.")
    private boolean exitCode;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<LoadedStack> stacks = options.load(app, session.workingDirectory());
        parameters.check(stacks, session);
        for (String name : names) {
            if (stacks.stream().noneMatch(stack -> stack.name().equals(name))) {
                throw new ProgramException(
                        app + " has no stack " + name,
                        "it has "
                                + String.join(
                                        ", ",
                                        stacks.stream().map(LoadedStack::name).toList()));
            }
        }
        Cloud cloud = clouds.open(session);
        if (verify && !cloud.hasPreview()) {
            throw new ProgramException(
                    "--verify asks Heat's own preview, and there is no Heat here",
                    "leave it out: on this machine the engine that deploys has nothing else to say");
        }
        List<StackForecast> shown = new ArrayList<>();
        Map<String, PreviewAnswer> answers = new HashMap<>();
        for (Foreseen foreseen : AppForecast.of(stacks, cloud, parameters, session)) {
            StackForecast forecast = foreseen.forecast();
            if (!names.isEmpty() && !names.contains(forecast.stack())) {
                continue;
            }
            shown.add(forecast);
            if (verify && forecast.deployed()) {
                answers.put(forecast.stack(), ask(cloud, foreseen));
            }
        }
        if (json) {
            session.terminal().line(ForecastJson.of(shown, answers));
        } else {
            shown.forEach(
                    forecast -> new ForecastView(session.terminal()).print(forecast, answers.get(forecast.stack())));
        }
        boolean differs = shown.stream().anyMatch(StackForecast::isDifferent);
        return exitCode && differs ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    /** Asks Heat's own preview, which needs all values; that it refuses the update is an answer too. */
    private static PreviewAnswer ask(Cloud cloud, Foreseen foreseen) {
        if (foreseen.taken().values().stream().anyMatch(Forecaster::isStandIn)) {
            return new PreviewAnswer("a parameter takes a value that is not known yet", List.of());
        }
        try {
            StackRequest request = foreseen.request();
            return new PreviewAnswer(
                    "", PreviewCheck.compare(foreseen.forecast(), cloud.previewUpdate(request.name(), request)));
        } catch (DeployException e) {
            if (e.kind() == DeployException.Kind.REFUSED) {
                return new PreviewAnswer(String.valueOf(e.getMessage()), List.of());
            }
            throw e;
        }
    }
}
