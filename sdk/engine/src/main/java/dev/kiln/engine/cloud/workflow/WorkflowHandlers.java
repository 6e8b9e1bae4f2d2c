package dev.kiln.engine.cloud.workflow;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Mistral. */
public final class WorkflowHandlers {

    private WorkflowHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Mistral::Workflow", new WorkflowHandler(),
                "OS::Mistral::CronTrigger", new CronTriggerHandler(),
                "OS::Mistral::ExternalResource", new ExternalResourceHandler());
    }
}
