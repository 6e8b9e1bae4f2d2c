package dev.kiln.engine.cloud.workflow;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.UpdateNeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code OS::Mistral::ExternalResource}: each action of the resource is a workflow. */
final class ExternalResourceHandler implements ResourceHandler {

    private static final String OUTPUT = "output";

    private static void run(ResourceContext resource, String action, Fields properties) {
        Fields wish = Fields.of(properties.map("actions").get(action));
        String workflow = wish.text("workflow");
        if (workflow == null) {
            return;
        }
        if (resource.cloud().find(WorkflowHandler.WORKFLOWS, workflow).isEmpty()) {
            throw new ResourceException(
                    "APIException", "Workflow not found [workflow_identifier=" + workflow + ", namespace=]");
        }
        Map<String, @Nullable Object> input = new LinkedHashMap<>(properties.map("input"));
        CloudObject run = Executions.run(resource, workflow, input);
        resource.data(OUTPUT, run.get(OUTPUT));
        if (action.equals("CREATE")) {
            resource.physicalId(run.id());
        }
    }

    @Override
    public Progress create(ResourceContext resource) {
        run(resource, "CREATE", new Fields(resource.properties()));
        if (resource.physicalId() == null) {
            resource.physicalId(resource.physicalName());
        }
        return Progress.DONE;
    }

    @Override
    public UpdateNeed updateNeed(ResourceContext resource) {
        return new Fields(resource.properties()).flag("always_update", false) ? UpdateNeed.ALWAYS : UpdateNeed.COMPARE;
    }

    @Override
    public boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        Fields before = Fields.of(change.before().get("input"));
        Fields after = Fields.of(change.after().get("input"));
        List<String> watched = new Fields(change.before()).texts("replace_on_change_inputs");
        return watched.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        run(resource, "UPDATE", new Fields(change.after()));
        return Progress.DONE;
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        run(resource, "SUSPEND", new Fields(resource.properties()));
        return Progress.DONE;
    }

    @Override
    public Progress resume(ResourceContext resource) {
        run(resource, "RESUME", new Fields(resource.properties()));
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        if (resource.physicalId() != null) {
            run(resource, "DELETE", new Fields(resource.properties()));
        }
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return attribute.equals(OUTPUT) ? resource.data().get(OUTPUT) : null;
    }
}
