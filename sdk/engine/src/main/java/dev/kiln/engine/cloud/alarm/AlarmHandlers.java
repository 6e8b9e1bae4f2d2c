package dev.kiln.engine.cloud.alarm;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.LinkedHashMap;
import java.util.Map;

/** The handlers of the simulated Aodh. */
public final class AlarmHandlers {

    private static final Map<String, String> TYPES = Map.of(
            "Alarm", "threshold",
            "CombinationAlarm", "combination",
            "CompositeAlarm", "composite",
            "EventAlarm", "event",
            "GnocchiAggregationByMetricsAlarm", "gnocchi_aggregation_by_metrics_threshold",
            "GnocchiAggregationByResourcesAlarm", "gnocchi_aggregation_by_resources_threshold",
            "GnocchiResourcesAlarm", "gnocchi_resources_threshold",
            "LBMemberHealthAlarm", "loadbalancer_member_health",
            "PrometheusAlarm", "prometheus");

    private AlarmHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        Map<String, ResourceHandler> all = new LinkedHashMap<>();
        TYPES.forEach((name, type) -> all.put("OS::Aodh::" + name, new AlarmHandler(type)));
        return all;
    }
}
