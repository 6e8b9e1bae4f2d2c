package dev.kiln.cli.view;

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
     * @return a list with an object for each stack
     */
    public static String of(List<StackForecast> forecasts) {
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
            stacks.add(stack);
        }
        return JsonText.oneLine(stacks);
    }

    private static Map<String, @Nullable Object> resource(ResourceForecast resource) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", resource.name());
        map.put("type", resource.type());
        map.put("outcome", resource.outcome().name().toLowerCase(Locale.ROOT));
        map.put("reason", resource.reason());
        map.put("because_of", resource.causes());
        map.put("changes", changes(resource.changes()));
        return map;
    }

    private static List<Map<String, @Nullable Object>> changes(List<ValueChange> changes) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (ValueChange change : changes) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("name", change.name());
            map.put("before", change.before());
            map.put("after", change.after());
            map.put("effect", change.effect().name().toLowerCase(Locale.ROOT));
            map.put("secret", change.secret());
            list.add(map);
        }
        return list;
    }
}
