package dev.kiln.engine.cloud.workflow;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs of workflows. */
final class Executions {

    static final String EXECUTIONS = "mistral/executions";

    private Executions() {}

    /** Runs a workflow: it has succeeded when this returns. */
    static CloudObject run(ResourceContext resource, String workflow, Map<String, @Nullable Object> input) {
        String id = GenericHandler.newId(resource.random());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("workflow_id", workflow);
        fields.put("workflow_name", workflow);
        fields.put("created_at", resource.now().toString());
        fields.put("updated_at", resource.now().toString());
        fields.put("state", "SUCCESS");
        fields.put("input", input);
        fields.put("output", Map.of());
        return resource.cloud().put(EXECUTIONS, id, fields);
    }

    /** The runs of a workflow, oldest first. */
    static List<CloudObject> of(Cloud cloud, String workflow) {
        return cloud.findBy(EXECUTIONS, "workflow_id", workflow);
    }
}
