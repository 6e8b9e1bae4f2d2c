package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ForecastJson;
import dev.kiln.cli.view.ForecastView;
import dev.kiln.cli.view.PreviewAnswer;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.forecast.Forecaster;
import dev.kiln.deploy.forecast.PreviewCheck;
import dev.kiln.deploy.forecast.StackForecast;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.synth.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, StackForecast> forecasts = new LinkedHashMap<>();
        Map<String, DeployedStack> deployed = new HashMap<>();
        Map<String, PreviewAnswer> answers = new HashMap<>();
        for (LoadedStack stack : stacks) {
            Optional<DeployedStack> found = cloud.deployed(stack.name());
            found.ifPresent(one -> deployed.put(stack.name(), one));
            Map<String, Object> taken = taken(stack, deployed, forecasts);
            StackRequest request = StackRequests.of(stack, parameters, taken, session);
            StackForecast forecast = new Forecaster(SchemaCatalog.bundled()).forecast(found.orElse(null), request);
            forecasts.put(stack.name(), forecast);
            if (verify && found.isPresent() && isWanted(stack)) {
                answers.put(stack.name(), ask(cloud, forecast, request, taken));
            }
        }
        List<StackForecast> shown = stacks.stream()
                .filter(this::isWanted)
                .map(stack -> forecasts.get(stack.name()))
                .filter(forecast -> forecast != null)
                .toList();
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
    private static PreviewAnswer ask(
            Cloud cloud, StackForecast forecast, StackRequest request, Map<String, Object> taken) {
        if (taken.values().stream().anyMatch(Forecaster::isStandIn)) {
            return new PreviewAnswer("a parameter takes a value that is not known yet", List.of());
        }
        try {
            return new PreviewAnswer("", PreviewCheck.compare(forecast, cloud.previewUpdate(request.name(), request)));
        } catch (DeployException e) {
            if (e.kind() == DeployException.Kind.REFUSED) {
                return new PreviewAnswer(String.valueOf(e.getMessage()), List.of());
            }
            throw e;
        }
    }

    private boolean isWanted(LoadedStack stack) {
        return names.isEmpty() || names.contains(stack.name());
    }

    /** Values that come from other stacks, as they are now; what stands for them where they are not known yet. */
    private static Map<String, Object> taken(
            LoadedStack stack, Map<String, DeployedStack> deployed, Map<String, StackForecast> forecasts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Wire wire : stack.takes()) {
            DeployedStack producer = deployed.get(wire.producer());
            StackForecast forecast = forecasts.get(wire.producer());
            Object value = producer == null ? null : output(producer, wire.output());
            if (value == null) {
                values.put(wire.parameter(), Forecaster.knownAfter(wire.producer()));
            } else if (forecast != null && forecast.isDifferent()) {
                values.put(wire.parameter(), Forecaster.perhaps("new " + wire.output() + " of " + wire.producer()));
            } else {
                values.put(wire.parameter(), value);
            }
        }
        return values;
    }

    private static @org.jspecify.annotations.Nullable Object output(DeployedStack stack, String key) {
        return stack.info().outputs().stream()
                .filter(output -> output.key().equals(key))
                .findFirst()
                .map(StackOutput::value)
                .orElse(null);
    }
}
