package dev.kiln.cli.command;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.cloud.CloudTypes;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.forecast.Forecaster;
import dev.kiln.deploy.forecast.StackForecast;
import dev.kiln.synth.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a deployment would do to the stacks of an app, told before any of them has changed. */
final class AppForecast {

    private final Cloud cloud;
    private final ParameterOptions parameters;
    private final Session session;
    private final Forecaster forecaster;
    private final Map<String, Optional<DeployedStack>> deployed = new HashMap<>();
    private final Map<String, StackForecast> forecasts = new HashMap<>();

    /**
     * One stack.
     *
     * @param request what is sent, with the values that it takes from others as far as they are known
     * @param taken those values, and what stands for them where they are not known yet
     * @param forecast what would happen to it
     */
    record Foreseen(StackRequest request, Map<String, Object> taken, StackForecast forecast) {}

    private AppForecast(Cloud cloud, ParameterOptions parameters, Session session) {
        this.cloud = cloud;
        this.parameters = parameters;
        this.session = session;
        this.forecaster = new Forecaster(new CloudTypes(cloud));
    }

    /** Looks ahead. Stacks come after those that they take values from. */
    static List<Foreseen> of(List<LoadedStack> stacks, Cloud cloud, ParameterOptions parameters, Session session)
            throws ProgramException {
        return new AppForecast(cloud, parameters, session).of(stacks, false);
    }

    /** Looks ahead at what would be updated; a new stack has nothing to lose. */
    static List<Foreseen> ofUpdates(List<LoadedStack> stacks, Cloud cloud, ParameterOptions parameters, Session session)
            throws ProgramException {
        return new AppForecast(cloud, parameters, session).of(stacks, true);
    }

    private List<Foreseen> of(List<LoadedStack> stacks, boolean onlyUpdates) throws ProgramException {
        List<Foreseen> all = new ArrayList<>();
        for (LoadedStack stack : stacks) {
            if (!onlyUpdates || deployed(stack.name()).isPresent()) {
                all.add(of(stack));
            }
        }
        return all;
    }

    private Foreseen of(LoadedStack stack) throws ProgramException {
        Map<String, Object> taken = taken(stack);
        StackRequest request = StackRequests.of(stack, parameters, taken, session);
        StackForecast forecast = forecaster.forecast(deployed(stack.name()).orElse(null), request);
        forecasts.put(stack.name(), forecast);
        return new Foreseen(request, taken, forecast);
    }

    private Optional<DeployedStack> deployed(String stack) {
        return deployed.computeIfAbsent(stack, cloud::deployed);
    }

    /** Values that come from other stacks, as they are now; what stands for them where they are not known yet. */
    private Map<String, Object> taken(LoadedStack stack) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Wire wire : stack.takes()) {
            if (parameters.gives(wire.parameter())) {
                continue;
            }
            StackForecast forecast = forecasts.get(wire.producer());
            @Nullable
            Object value = deployed(wire.producer())
                    .flatMap(producer -> output(producer, wire.output()))
                    .orElse(null);
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

    private static Optional<Object> output(DeployedStack stack, String key) {
        return stack.info().outputs().stream()
                .filter(output -> output.key().equals(key))
                .findFirst()
                .map(StackOutput::value);
    }
}
