package dev.kiln.engine.cloud.workflow;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Mistral::CronTrigger}. Time does not make it run; it only shows when it would first. */
final class CronTriggerHandler extends ServiceHandler {

    CronTriggerHandler() {
        super(Service.MISTRAL, "mistral/cron_triggers", "Cron trigger");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String workflow = Fields.of(properties.get("workflow")).text("name", "");
        if (resource.cloud().find(WorkflowHandler.WORKFLOWS, workflow).isEmpty()) {
            throw service()
                    .refusal(resource, 404, "Workflow not found [workflow_identifier=" + workflow + ", namespace=]");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.put("name", nameOf(resource, properties));
        fields.put("workflow_name", workflow);
        fields.put(
                "next_execution_time",
                properties.text("first_time", resource.now().toString()));
        fields.put("remaining_executions", properties.get("count"));
        return fields;
    }
}
