package dev.kiln.deploy.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a forecast with Heat's own preview, which is wrong in one of six updates. Source: SEMANTICS 17.11. */
public final class PreviewCheck {

    private static final Map<String, Outcome> GROUPS = Map.of(
            "added", Outcome.CREATE,
            "deleted", Outcome.DELETE,
            "replaced", Outcome.REPLACE,
            "unchanged", Outcome.UNCHANGED,
            "updated", Outcome.UPDATE);

    private PreviewCheck() {}

    /**
     * Where Heat's preview says otherwise.
     *
     * @param forecast what is foretold
     * @param preview Heat's answer: lists of resources by group
     * @return the resources on which the two differ, those of nested stacks left out
     */
    public static List<PreviewDifference> compare(
            StackForecast forecast, Map<String, ? extends @Nullable Object> preview) {
        Map<String, Outcome> said = new HashMap<>();
        GROUPS.forEach((group, outcome) -> {
            if (preview.get(group) instanceof List<?> resources) {
                for (Object resource : resources) {
                    if (resource instanceof Map<?, ?> map && map.get("resource_name") instanceof String name) {
                        said.put(name, outcome);
                    } else if (resource instanceof String name) {
                        said.put(name, outcome);
                    }
                }
            }
        });
        List<PreviewDifference> differences = new ArrayList<>();
        for (ResourceForecast resource : forecast.resources()) {
            Outcome heat = said.get(resource.name());
            if (heat != null && heat != resource.outcome()) {
                differences.add(
                        new PreviewDifference(resource.name(), heat, resource.outcome(), reason(resource, heat)));
            }
        }
        return differences;
    }

    private static String reason(ResourceForecast resource, Outcome heat) {
        if (resource.outcome() == Outcome.UNCERTAIN) {
            return "the preview is certain where only the cloud could tell";
        }
        if (resource.outcome() == Outcome.REFUSED) {
            return "the preview never foresees a refusal";
        }
        if (heat == Outcome.UPDATE && resource.outcome() == Outcome.UNCHANGED) {
            return "the preview takes every id and attribute that is read for a change";
        }
        if (heat == Outcome.REPLACE && resource.outcome() != Outcome.REPLACE) {
            return "the preview does not resolve the id that the property reads";
        }
        if (resource.type().equals("OS::Heat::Delay")) {
            return "the preview does not know that this release replaces it";
        }
        return "no known fault of the preview explains it, so look twice";
    }
}
