package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ForecastJson;
import dev.kiln.cli.view.ForecastView;
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
        parameters.check(stacks);
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
        Map<String, StackForecast> forecasts = new LinkedHashMap<>();
        Map<String, DeployedStack> deployed = new HashMap<>();
        for (LoadedStack stack : stacks) {
            Optional<DeployedStack> found = cloud.deployed(stack.name());
            found.ifPresent(one -> deployed.put(stack.name(), one));
            StackRequest request =
                    StackRequests.of(stack, parameters, taken(stack, deployed, forecasts), session.workingDirectory());
            StackForecast forecast = new Forecaster(SchemaCatalog.bundled()).forecast(found.orElse(null), request);
            forecasts.put(stack.name(), forecast);
            if (isWanted(stack)) {
                List<String> doubts = verify && found.isPresent()
                        ? PreviewCheck.compare(forecast, cloud.previewUpdate(stack.name(), request))
                        : List.of();
                if (!json) {
                    new ForecastView(session.terminal()).print(forecast, doubts);
                }
            }
        }
        List<StackForecast> shown = stacks.stream()
                .filter(this::isWanted)
                .map(stack -> forecasts.get(stack.name()))
                .filter(forecast -> forecast != null)
                .toList();
        if (json) {
            session.terminal().line(ForecastJson.of(shown));
        }
        boolean differs = shown.stream().anyMatch(StackForecast::isDifferent);
        return exitCode && differs ? ExitCode.DIFFERENT : ExitCode.OK;
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
                values.put(wire.parameter(), "\u2039known after " + wire.producer() + " is deployed\u203a");
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
