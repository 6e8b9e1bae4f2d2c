package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::SoftwareDeployment} and {@code OS::Heat::StructuredDeployment}: a config for a server, and its results. */
public final class DeploymentHandler implements ResourceHandler {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String DEPLOYMENTS = "heat/software_deployments";
    private static final Set<String> RESULTS = Set.of("deploy_stdout", "deploy_stderr", "deploy_status_code");

    @Override
    public Progress create(ResourceContext resource) {
        return act(resource, resource.properties(), "CREATE");
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return act(resource, change.after(), "UPDATE");
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        return act(resource, resource.properties(), "SUSPEND");
    }

    @Override
    public Progress resume(ResourceContext resource) {
        return act(resource, resource.properties(), "RESUME");
    }

    @Override
    public Progress delete(ResourceContext resource) {
        String id = resource.physicalId();
        CloudObject deployment =
                id == null ? null : resource.cloud().find(DEPLOYMENTS, id).orElse(null);
        if (deployment != null) {
            resource.cloud().remove(DEPLOYMENTS, deployment.id());
            resource.cloud().remove(SoftwareConfigHandler.CONFIGS, String.valueOf(deployment.get("config_id")));
        }
        return Progress.DONE;
    }

    private static Progress act(ResourceContext resource, Map<String, @Nullable Object> properties, String action) {
        boolean acts = SoftwareConfigHandler.list(properties.get("actions")).contains(action);
        if (!acts) {
            return Progress.DONE;
        }
        String server = String.valueOf(properties.get("server"));
        boolean silent = "NO_SIGNAL".equals(properties.get("signal_transport"));
        String known = resource.physicalId();
        String id = known == null ? Ids.uuid(resource.random()) : known;
        String config = derived(resource, properties, server, action);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (known != null) {
            resource.cloud().find(DEPLOYMENTS, id).ifPresent(old -> body.putAll(old.body()));
        }
        body.put("id", id);
        body.put("server_id", server);
        body.put("config_id", config);
        body.put("action", action);
        body.put("status", silent ? "COMPLETE" : "IN_PROGRESS");
        body.put("status_reason", silent ? "Not waiting for outputs signal" : "Deploy data available");
        body.putIfAbsent("output_values", Map.of());
        resource.cloud().put(DEPLOYMENTS, id, body);
        resource.physicalId(id);
        return silent ? Progress.DONE : waiting(resource, id);
    }

    private static Progress waiting(ResourceContext resource, String id) {
        return Progress.after(POLL, () -> {
            CloudObject deployment = resource.cloud()
                    .find(DEPLOYMENTS, id)
                    .orElseThrow(() -> new ResourceException(
                            "NotFound", "The Software Deployment (" + id + ") could not be found."));
            return switch (String.valueOf(deployment.get("status"))) {
                case "COMPLETE" -> Progress.DONE;
                case "FAILED" ->
                    throw new ResourceException(
                            "Error", "Deployment to server failed: " + deployment.get("status_reason"));
                default -> waiting(resource, id);
            };
        });
    }

    /** The config with the inputs of this deployment, kept under an id of its own. */
    private static String derived(
            ResourceContext resource, Map<String, @Nullable Object> properties, String server, String action) {
        String source = String.valueOf(properties.get("config"));
        Optional<CloudObject> config = resource.cloud().find(SoftwareConfigHandler.CONFIGS, source);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        config.ifPresent(found -> body.putAll(found.body()));
        Map<?, ?> values = properties.get("input_values") instanceof Map<?, ?> map ? map : Map.of();
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        List<Object> declared = new ArrayList<>();
        for (Object item : SoftwareConfigHandler.list(body.get("inputs"))) {
            Map<?, ?> input = item instanceof Map<?, ?> map ? map : Map.of();
            Object name = input.get("name");
            declared.add(String.valueOf(name));
            inputs.add(input(String.valueOf(name), values.containsKey(name) ? values.get(name) : input.get("default")));
        }
        values.forEach((name, value) -> {
            if (!declared.contains(PythonText.str(name))) {
                inputs.add(input(PythonText.str(name), value));
            }
        });
        inputs.add(input("deploy_server_id", server));
        inputs.add(input("deploy_action", action));
        inputs.add(input(
                "deploy_stack_id",
                resource.stack().name() + "/" + resource.stack().id()));
        inputs.add(input("deploy_resource_name", resource.name()));
        inputs.add(input("deploy_signal_transport", properties.get("signal_transport")));
        if (!"NO_SIGNAL".equals(properties.get("signal_transport"))) {
            inputs.add(input("deploy_signal_id", SignalUrl.of(resource)));
            inputs.add(input("deploy_signal_verb", "POST"));
        }
        String id = Ids.uuid(resource.random());
        body.put("id", id);
        body.put("inputs", inputs);
        resource.cloud().put(SoftwareConfigHandler.CONFIGS, id, body);
        return id;
    }

    private static Map<String, @Nullable Object> input(String name, @Nullable Object value) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("name", name);
        input.put("type", "String");
        input.put("value", value);
        return input;
    }

    @Override
    public boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        Map<?, ?> before = values(change.before());
        Map<?, ?> after = values(change.after());
        String config = String.valueOf(change.after().get("config"));
        return resource
                .cloud()
                .find(SoftwareConfigHandler.CONFIGS, config)
                .map(found -> SoftwareConfigHandler.list(found.get("inputs")))
                .orElse(List.of())
                .stream()
                .filter(input -> input instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("replace_on_change")))
                .map(input -> ((Map<?, ?>) input).get("name"))
                .anyMatch(name -> !PythonEquality.equal(before.get(name), after.get(name)));
    }

    private static Map<?, ?> values(Map<String, @Nullable Object> properties) {
        return properties.get("input_values") instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        String id = resource.physicalId();
        CloudObject deployment =
                id == null ? null : resource.cloud().find(DEPLOYMENTS, id).orElse(null);
        if (deployment == null || !"IN_PROGRESS".equals(deployment.get("status"))) {
            return Signalled.IGNORED;
        }
        Map<?, ?> given = details instanceof Map<?, ?> map ? map : Map.of();
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (deployment.get("output_values") instanceof Map<?, ?> old) {
            old.forEach((name, value) -> outputs.put(PythonText.str(name), value));
        }
        List<String> failures = new ArrayList<>();
        for (Object item : declaredOutputs(resource, deployment)) {
            Map<?, ?> output = item instanceof Map<?, ?> map ? map : Map.of();
            Object name = output.get("name");
            if (given.containsKey(name)) {
                outputs.put(String.valueOf(name), given.get(name));
                if (Boolean.TRUE.equals(output.get("error_output")) && PythonEquality.truthy(given.get(name))) {
                    failures.add(name + " : " + PythonText.str(given.get(name)));
                }
            }
        }
        RESULTS.forEach(name -> {
            if (given.containsKey(name)) {
                outputs.put(name, given.get(name));
            }
        });
        Object code = given.get("deploy_status_code");
        boolean failed = code != null && !PythonText.str(code).equals("0");
        if (failed) {
            failures.add(
                    0, "deploy_status_code : Deployment exited with non-zero status code: " + PythonText.str(code));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>(deployment.body());
        body.put("output_values", outputs);
        body.put("status", failures.isEmpty() ? "COMPLETE" : "FAILED");
        body.put("status_reason", failures.isEmpty() ? "Outputs received" : String.join(", ", failures));
        resource.cloud().put(DEPLOYMENTS, deployment.id(), body);
        return Signalled.with(
                failures.isEmpty()
                        ? "deployment " + id + " succeeded"
                        : "deployment " + id + " failed (" + (code == null ? "" : PythonText.str(code)) + ")");
    }

    private static List<?> declaredOutputs(ResourceContext resource, CloudObject deployment) {
        return resource.cloud()
                .find(SoftwareConfigHandler.CONFIGS, String.valueOf(deployment.get("config_id")))
                .map(config -> SoftwareConfigHandler.list(config.get("outputs")))
                .orElse(List.of());
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        String id = resource.physicalId();
        Object outputs = id == null
                ? null
                : resource.cloud()
                        .find(DEPLOYMENTS, id)
                        .map(deployment -> deployment.get("output_values"))
                        .orElse(null);
        return outputs instanceof Map<?, ?> map ? map.get(attribute) : null;
    }
}
