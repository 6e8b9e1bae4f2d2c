package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.SoftwareConfig;
import dev.kiln.deploy.inspect.SoftwareConfigRequest;
import dev.kiln.deploy.inspect.SoftwareDeployment;
import dev.kiln.deploy.inspect.SoftwareDeploymentRequest;
import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.heat.DeploymentHandler;
import dev.kiln.engine.heat.SoftwareConfigHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The software configurations and deployments in the simulated cloud. Nothing runs them: their status stays what a signal makes it. */
final class LocalSoftware implements Software {

    private static final String CONFIGS = SoftwareConfigHandler.CONFIGS;
    private static final String DEPLOYMENTS = DeploymentHandler.DEPLOYMENTS;

    private final EmbeddedDeployer local;

    LocalSoftware(EmbeddedDeployer local) {
        this.local = local;
    }

    private <T> T cloud(Function<Cloud, T> question) {
        return local.ask(engine -> engine.withCloud(question));
    }

    private <T> T change(Function<Cloud, T> change) {
        return local.act(engine -> engine.withCloud(change));
    }

    @Override
    public List<SoftwareConfig> configs() {
        return cloud(cloud -> cloud.list(CONFIGS).stream()
                .map(object -> new SoftwareConfig(
                        object.id(),
                        text(object, "name"),
                        text(object, "group"),
                        "",
                        null,
                        List.of(),
                        List.of(),
                        Map.of()))
                .toList());
    }

    @Override
    public SoftwareConfig config(String id) {
        return cloud(cloud -> config(existing(cloud, CONFIGS, id, "config")));
    }

    @Override
    public SoftwareConfig createConfig(SoftwareConfigRequest request) {
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("name", request.name());
        body.put("group", request.group());
        body.put("config", request.config());
        body.put("inputs", request.inputs());
        body.put("outputs", request.outputs());
        body.put("options", request.options());
        return change(cloud -> config(cloud.put(CONFIGS, id, body)));
    }

    @Override
    public void deleteConfig(String id) {
        change(cloud -> {
            existing(cloud, CONFIGS, id, "config");
            List<CloudObject> users = cloud.findBy(DEPLOYMENTS, "config_id", id);
            if (!users.isEmpty()) {
                throw new DeployException(
                        Kind.NOT_ALLOWED,
                        "Software config " + id + " is in use by software deployment "
                                + users.get(0).id() + ". Delete that first.");
            }
            return cloud.remove(CONFIGS, id);
        });
    }

    @Override
    public List<SoftwareDeployment> deployments(@Nullable String server) {
        return cloud(
                cloud -> (server == null ? cloud.list(DEPLOYMENTS) : cloud.findBy(DEPLOYMENTS, "server_id", server))
                        .stream().map(LocalSoftware::deployment).toList());
    }

    @Override
    public SoftwareDeployment deployment(String id) {
        return cloud(cloud -> deployment(existing(cloud, DEPLOYMENTS, id, "deployment")));
    }

    @Override
    public SoftwareDeployment createDeployment(SoftwareDeploymentRequest request) {
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("server_id", request.server());
        body.put("config_id", request.config());
        body.put("action", request.action());
        body.put("status", request.status());
        body.put("status_reason", request.reason());
        body.put("input_values", request.inputs());
        return change(cloud -> {
            existing(cloud, CONFIGS, request.config(), "config");
            return deployment(cloud.put(DEPLOYMENTS, id, body));
        });
    }

    @Override
    public void deleteDeployment(String id) {
        change(cloud -> {
            existing(cloud, DEPLOYMENTS, id, "deployment");
            return cloud.remove(DEPLOYMENTS, id);
        });
    }

    @Override
    public List<Map<String, @Nullable Object>> metadata(String server) {
        return cloud(cloud -> {
            List<Map<String, @Nullable Object>> configs = new ArrayList<>();
            for (CloudObject deployment : cloud.findBy(DEPLOYMENTS, "server_id", server)) {
                cloud.find(CONFIGS, text(deployment, "config_id")).ifPresent(config -> configs.add(config.body()));
            }
            return configs;
        });
    }

    private static CloudObject existing(Cloud cloud, String kind, String id, String what) {
        return cloud.find(kind, id)
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "There is no local software " + what + " " + id + ". `kiln software " + what
                                + " list --local` shows those that there are."));
    }

    private static SoftwareConfig config(CloudObject object) {
        return new SoftwareConfig(
                object.id(),
                text(object, "name"),
                text(object, "group"),
                "",
                object.get("config"),
                maps(object.get("inputs")),
                maps(object.get("outputs")),
                map(object.get("options")));
    }

    private static SoftwareDeployment deployment(CloudObject object) {
        return new SoftwareDeployment(
                object.id(),
                text(object, "server_id"),
                text(object, "config_id"),
                text(object, "action"),
                text(object, "status"),
                text(object, "status_reason"),
                "",
                "",
                map(object.get("input_values")),
                map(object.get("output_values")));
    }

    private static String text(CloudObject object, String field) {
        String text = object.text(field);
        return text == null ? "" : text;
    }

    private static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> maps.add(map(item)));
        }
        return maps;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }
}
