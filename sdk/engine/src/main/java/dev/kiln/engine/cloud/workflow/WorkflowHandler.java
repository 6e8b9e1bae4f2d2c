package dev.kiln.engine.cloud.workflow;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Mistral::Workflow}. Its id is its name; each signal runs it. */
final class WorkflowHandler extends ServiceHandler {

    static final String WORKFLOWS = "mistral/workflows";

    WorkflowHandler() {
        super(Service.MISTRAL, WORKFLOWS, "Workflow");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = properties.text("name", resource.stack().name() + "." + resource.name());
        if (resource.cloud().find(kind(), name).isPresent()) {
            throw service()
                    .refusal(
                            resource,
                            409,
                            "Duplicate entry for WorkflowDefinition ['name', 'namespace', 'project_id']: " + name);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.put("id", name);
        fields.put("name", name);
        fields.put("created_at", resource.now().toString());
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("name"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        change.changed().forEach(fields::put);
        fields.put("name", object.id());
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Executions.of(resource.cloud(), object.id())
                .forEach(run -> resource.cloud().remove(Executions.EXECUTIONS, run.id()));
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        CloudObject workflow = required(resource);
        Fields given = Fields.of(details);
        boolean asInput = new Fields(resource.properties()).flag("use_request_body_as_input", false);
        Map<String, @Nullable Object> input = new LinkedHashMap<>(new Fields(resource.properties()).map("input"));
        input.putAll(asInput ? given.values() : given.map("input"));
        Executions.run(resource, workflow.id(), input);
        return Signalled.TAKEN;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> workflow = object(resource);
        if (workflow.isEmpty()) {
            return null;
        }
        return switch (attribute) {
            case "alarm_url" -> SignalUrl.of(resource);
            case "data" -> Map.of("name", workflow.get().id(), "input", new Fields(resource.properties()).map("input"));
            case "executions" ->
                Executions.of(resource.cloud(), workflow.get().id()).stream()
                        .map(CloudObject::body)
                        .toList();
            default -> super.attribute(resource, attribute);
        };
    }
}
