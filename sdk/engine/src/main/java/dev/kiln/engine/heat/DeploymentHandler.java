package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ReplacementRequired;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code OS::Heat::SoftwareDeployment} and {@code OS::Heat::StructuredDeployment}: a config for a server, and its results.
 * Each action derives a config of its own with the inputs filled in.
 */
public final class DeploymentHandler implements ResourceHandler {

    /** The kind of object that a software deployment is in the cloud. */
    public static final String DEPLOYMENTS = "heat/software_deployments";

    private static final String SERVERS = "nova/servers";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final boolean structured;

    /**
     * A deployment.
     *
     * @param structured whether the places in the config that name inputs get their values
     */
    public DeploymentHandler(boolean structured) {
        this.structured = structured;
    }

    @Override
    public Progress create(ResourceContext resource) {
        SignalUrl.drawToken(resource);
        return act(resource, resource.properties(), "CREATE");
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        Map<String, @Nullable Object> before =
                deployment(resource).map(old -> inputs(resource, old)).orElse(Map.of());
        for (Map<String, @Nullable Object> input :
                inputs(source(resource, change.after()), change.after()).all()) {
            Object name = input.get("name");
            boolean decides = Boolean.TRUE.equals(input.get("replace_on_change")) && before.containsKey(name);
            if (decides && !PythonEquality.equal(before.get(name), input.get("value"))) {
                throw new ReplacementRequired();
            }
        }
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
        Progress work;
        try {
            work = act(resource, resource.properties(), "DELETE");
        } catch (ResourceException gone) {
            work = Progress.DONE; // what was deployed cannot be found any more
        }
        boolean anybodyThere = deployment(resource)
                .flatMap(found -> resource.cloud().find(SERVERS, String.valueOf(found.get("server_id"))))
                .isPresent();
        Progress answer = anybodyThere ? work : Progress.DONE;
        return Progress.inOrder(List.of(() -> answer, () -> {
            deployment(resource).ifPresent(found -> {
                resource.cloud().remove(DEPLOYMENTS, found.id());
                resource.cloud().remove(SoftwareConfigHandler.CONFIGS, String.valueOf(found.get("config_id")));
            });
            return Progress.DONE;
        }));
    }

    private static Optional<CloudObject> deployment(ResourceContext resource) {
        String id = resource.physicalId();
        return id == null ? Optional.empty() : resource.cloud().find(DEPLOYMENTS, id);
    }

    private Progress act(ResourceContext resource, Map<String, @Nullable Object> properties, String action) {
        Map<String, @Nullable Object> source = source(resource, properties);
        if (!acts(source, properties, action)) {
            return Progress.DONE;
        }
        String transport = String.valueOf(properties.get("signal_transport"));
        boolean silent = transport.equals("NO_SIGNAL");
        Optional<CloudObject> known = deployment(resource);
        String id = known.map(CloudObject::id).orElseGet(() -> Ids.uuid(resource.random()));
        resource.physicalId(id);
        String server = String.valueOf(properties.get("server"));
        String config = derived(resource, source, properties, server, action, transport);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        known.ifPresent(old -> body.putAll(old.body()));
        body.put("id", id);
        body.put("server_id", server);
        body.put("config_id", config);
        body.put("action", action);
        body.put("status", silent ? "COMPLETE" : "IN_PROGRESS");
        body.put("status_reason", silent ? "Not waiting for outputs signal" : "Deploy data available");
        body.put("input_values", properties.get("input_values"));
        body.putIfAbsent("output_values", Map.of());
        resource.cloud().put(DEPLOYMENTS, id, body);
        known.ifPresent(
                old -> resource.cloud().remove(SoftwareConfigHandler.CONFIGS, String.valueOf(old.get("config_id"))));
        return silent ? Progress.DONE : waiting(resource, id);
    }

    /** A component has actions of its own. */
    private static boolean acts(
            Map<String, @Nullable Object> source, Map<String, @Nullable Object> properties, String action) {
        if (!SoftwareConfigHandler.COMPONENT.equals(source.get("group"))) {
            return SoftwareConfigHandler.list(properties.get("actions")).contains(action);
        }
        Object parts = source.get("config") instanceof Map<?, ?> map ? map.get("configs") : null;
        return SoftwareConfigHandler.list(parts).stream()
                .anyMatch(part -> part instanceof Map<?, ?> map
                        && SoftwareConfigHandler.list(map.get("actions")).contains(action));
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

    /** The config that is deployed; empty when none is named. */
    private static Map<String, @Nullable Object> source(
            ResourceContext resource, Map<String, @Nullable Object> properties) {
        Object id = properties.get("config");
        if (id == null) {
            return Map.of();
        }
        return resource.cloud()
                .find(SoftwareConfigHandler.CONFIGS, id.toString())
                .map(CloudObject::body)
                .orElseThrow(() ->
                        new ResourceException("NotFound", "The Software Config (" + id + ") could not be found."));
    }

    private static ConfigInputs inputs(Map<String, @Nullable Object> source, Map<String, @Nullable Object> properties) {
        Map<?, ?> values = properties.get("input_values") instanceof Map<?, ?> map ? map : Map.of();
        return new ConfigInputs(SoftwareConfigHandler.list(source.get("inputs")), values);
    }

    /** The input values that a deployment has been given. */
    private static Map<String, @Nullable Object> inputs(ResourceContext resource, CloudObject deployment) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        resource.cloud()
                .find(SoftwareConfigHandler.CONFIGS, String.valueOf(deployment.get("config_id")))
                .map(config -> SoftwareConfigHandler.list(config.get("inputs")))
                .orElse(List.of())
                .forEach(input -> {
                    if (input instanceof Map<?, ?> map) {
                        values.put(String.valueOf(map.get("name")), map.get("value"));
                    }
                });
        return values;
    }

    private String derived(
            ResourceContext resource,
            Map<String, @Nullable Object> source,
            Map<String, @Nullable Object> properties,
            String server,
            String action,
            String transport) {
        ConfigInputs inputs = inputs(source, properties);
        inputs.addDelivery(resource, server, action, transport);
        String id = Ids.uuid(resource.random());
        Map<String, @Nullable Object> body = new LinkedHashMap<>(source);
        body.put("id", id);
        Object name = properties.get("name") == null ? source.get("name") : properties.get("name");
        body.put("name", name == null ? resource.physicalName() : name);
        body.putIfAbsent("group", "Heat::Ungrouped");
        body.putIfAbsent("config", structured ? Map.of() : "");
        body.put("inputs", inputs.all());
        if (structured) {
            boolean strict = "STRICT".equals(properties.get("input_values_validate"));
            Object key = properties.get("input_key");
            body.put(
                    "config",
                    inputs.substituted(body.get("config"), key == null ? "get_input" : key.toString(), strict));
        }
        resource.cloud().put(SoftwareConfigHandler.CONFIGS, id, body);
        return id;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        CloudObject deployment = deployment(resource).orElse(null);
        if (deployment == null || !"IN_PROGRESS".equals(deployment.get("status"))) {
            return Signalled.IGNORED;
        }
        DeploymentSignal signal = DeploymentSignal.of(deployment, declaredOutputs(resource, deployment), details);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(deployment.body());
        body.put("output_values", signal.outputs());
        body.put("status", signal.hasFailed() ? "FAILED" : "COMPLETE");
        body.put("status_reason", signal.hasFailed() ? String.join(", ", signal.failures()) : "Outputs received");
        resource.cloud().put(DEPLOYMENTS, deployment.id(), body);
        return Signalled.with(signal.text(deployment.id()));
    }

    @Override
    public boolean takesSignalsAlways() {
        return true;
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

    /** Attributes are the outputs, given or declared. */
    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        CloudObject deployment = deployment(resource).orElse(null);
        if (deployment == null) {
            return null;
        }
        if (deployment.get("output_values") instanceof Map<?, ?> outputs && outputs.containsKey(attribute)) {
            return AttributePath.select(outputs.get(attribute), path);
        }
        boolean declared = DeploymentSignal.RESULTS.contains(attribute)
                || declaredOutputs(resource, deployment).stream()
                        .anyMatch(output -> output instanceof Map<?, ?> map && attribute.equals(map.get("name")));
        if (!declared) {
            throw new ValueException(
                    "The Referenced Attribute (" + resource.name() + " " + attribute + ") is incorrect.");
        }
        return null;
    }
}
