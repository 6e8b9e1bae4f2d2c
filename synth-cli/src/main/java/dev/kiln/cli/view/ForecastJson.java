package dev.kiln.cli.view;

import dev.kiln.deploy.forecast.Outcome;
import dev.kiln.deploy.forecast.PreviewDifference;
import dev.kiln.deploy.forecast.ResourceForecast;
import dev.kiln.deploy.forecast.StackForecast;
import dev.kiln.deploy.forecast.ValueChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forecasts as JSON. */
public final class ForecastJson {

    private ForecastJson() {}

    /**
     * The JSON text of forecasts.
     *
     * @param forecasts what would be done, stack by stack
     * @param answers what Heat's own preview says, by stack; of those that were asked about
     * @return a list with an object for each stack
     */
    public static String of(List<StackForecast> forecasts, Map<String, PreviewAnswer> answers) {
        List<Object> stacks = new ArrayList<>();
        for (StackForecast forecast : forecasts) {
            Map<String, @Nullable Object> stack = new LinkedHashMap<>();
            stack.put("stack", forecast.stack());
            stack.put("deployed", forecast.deployed());
            stack.put("different", forecast.isDifferent());
            stack.put(
                    "resources",
                    forecast.resources().stream().map(ForecastJson::resource).toList());
            stack.put("parameters", changes(forecast.parameters()));
            stack.put("conditions", changes(forecast.conditions()));
            stack.put("outputs", changes(forecast.outputs()));
            PreviewAnswer answer = answers.get(forecast.stack());
            if (answer != null) {
                stack.put("preview", preview(answer));
            }
            stacks.add(stack);
        }
        return JsonText.oneLine(stacks);
    }

    private static Map<String, @Nullable Object> preview(PreviewAnswer answer) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("asked", answer.problem().isEmpty());
        map.put("problem", answer.problem());
        List<Map<String, @Nullable Object>> differences = new ArrayList<>();
        for (PreviewDifference difference : answer.differences()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", difference.resource());
            one.put("heat", word(difference.heat()));
            one.put("foretold", word(difference.foretold()));
            one.put("reason", difference.reason());
            differences.add(one);
        }
        map.put("differences", differences);
        return map;
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> resource(ResourceForecast resource) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", resource.name());
        map.put("type", resource.type());
        map.put("outcome", word(resource.outcome()));
        map.put("reason", resource.reason());
        map.put("because_of", resource.causes());
        map.put("changes", changes(resource.changes()));
        map.put("inside", resource.inside().stream().map(ForecastJson::resource).toList());
        return map;
    }

    private static List<Map<String, @Nullable Object>> changes(List<ValueChange> changes) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (ValueChange change : changes) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("name", change.name());
            map.put("before", change.before());
            map.put("after", change.after());
            map.put("effect", word(change.effect()));
            map.put("secret", change.secret());
            list.add(map);
        }
        return list;
    }
}
