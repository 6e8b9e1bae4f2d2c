package dev.kiln.engine.run;

import dev.kiln.engine.api.StackRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stacks as data that another stack can be made of. Source: SEMANTICS section 10.2. */
final class Adoption {

    private final Core core;

    Adoption(Core core) {
        this.core = core;
    }

    Map<String, @Nullable Object> export(LiveStack stack) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", stack.name());
        data.put("id", stack.id());
        data.put("action", stack.action().name());
        data.put("status", stack.status().name());
        data.put("project_id", stack.projectId());
        data.put("environment", stack.definition().record().environment());
        data.put("files", stack.definition().record().files());
        data.put("template", stack.definition().record().text());
        data.put("tags", stack.tags());
        Map<String, @Nullable Object> resources = new LinkedHashMap<>();
        for (String name : stack.definition().resources().keySet()) {
            LiveResource row = stack.newest(name);
            if (row != null) {
                resources.put(name, export(row));
            }
        }
        data.put("resources", resources);
        return data;
    }

    private Map<String, @Nullable Object> export(LiveResource row) {
        String id = row.physicalId();
        LiveStack nested = id == null ? null : core.stacks().find(id).orElse(null);
        Map<String, @Nullable Object> data = nested == null ? new LinkedHashMap<>() : export(nested);
        data.put("name", row.name());
        data.put("resource_id", id);
        data.put("type", row.type());
        data.put("action", row.action().name());
        data.put("status", row.status().name());
        data.put("metadata", row.metadata());
        data.put("resource_data", row.data());
        return data;
    }

    /** What each resource of an exported stack had, by name. */
    static Map<String, Map<String, @Nullable Object>> resources(Map<String, @Nullable Object> data) {
        Map<String, Map<String, @Nullable Object>> resources = new LinkedHashMap<>();
        Maps.of(data.get("resources")).forEach((name, kept) -> resources.put(name, Maps.of(kept)));
        return resources;
    }

    /** The request with what the data have where the request is silent; parameters are given by both, the request's win. */
    static StackRequest request(Map<String, ? extends @Nullable Object> data, StackRequest request) {
        Map<String, @Nullable Object> environment = new LinkedHashMap<>(Maps.of(data.get("environment")));
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(Maps.of(environment.get("parameters")));
        environment.putAll(request.environment());
        parameters.putAll(Maps.of(request.environment().get("parameters")));
        environment.put("parameters", parameters);
        Map<String, String> files = new LinkedHashMap<>();
        Maps.of(data.get("files")).forEach((name, text) -> files.put(name, String.valueOf(text)));
        files.putAll(request.files());
        Object template = request.template() == null ? data.get("template") : request.template();
        return new StackRequest(
                template == null ? null : template.toString(),
                files,
                environment,
                request.parameters(),
                request.clearParameters(),
                request.tags(),
                request.disableRollback(),
                request.timeout(),
                request.converge());
    }
}
