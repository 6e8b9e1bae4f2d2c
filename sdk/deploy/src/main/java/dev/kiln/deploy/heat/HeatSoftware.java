package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.SoftwareConfig;
import dev.kiln.deploy.inspect.SoftwareConfigRequest;
import dev.kiln.deploy.inspect.SoftwareDeployment;
import dev.kiln.deploy.inspect.SoftwareDeploymentRequest;
import dev.kiln.deploy.rest.OpenStackRest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Software configurations and deployments of a real Heat. See {@link Software} for an example. */
public final class HeatSoftware implements Software {
    private static final int PAGE = 200;
    private static final String CONFIGS = "/software_configs";
    private static final String DEPLOYMENTS = "/software_deployments";

    private final HeatApi heat;
    private final Pages pages = new Pages(PAGE);

    /**
     * Heat of a cloud.
     *
     * @param rest the connection to the cloud
     */
    public HeatSoftware(OpenStackRest rest) {
        this.heat = new HeatApi(rest);
    }

    @Override
    public List<SoftwareConfig> configs() {
        return pages.all(
                (marker, size) -> heat.get(
                                CONFIGS + new Query().with("limit", size).with("marker", marker),
                                "list the software configs")
                        .path("software_configs"),
                HeatSoftware::config,
                config -> true,
                0);
    }

    @Override
    public SoftwareConfig config(String id) {
        return config(heat.get(CONFIGS + "/" + HeatApi.encode(id), "show software config " + id)
                .path("software_config"));
    }

    @Override
    public SoftwareConfig createConfig(SoftwareConfigRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", request.name());
        body.put("group", request.group());
        body.put("config", request.config());
        body.put("inputs", request.inputs());
        body.put("outputs", request.outputs());
        body.put("options", request.options());
        return config(HeatApi.checked(
                        heat.call("POST", CONFIGS, HeatJson.text(body)), "create software config " + request.name())
                .path("software_config"));
    }

    @Override
    public void deleteConfig(String id) {
        HeatApi.checked(heat.call("DELETE", CONFIGS + "/" + HeatApi.encode(id), null), "delete software config " + id);
    }

    @Override
    public List<SoftwareDeployment> deployments(@Nullable String server) {
        List<SoftwareDeployment> deployments = new ArrayList<>();
        heat.get(DEPLOYMENTS + new Query().with("server_id", server), "list the software deployments")
                .path("software_deployments")
                .forEach(node -> deployments.add(deployment(node)));
        return deployments;
    }

    @Override
    public SoftwareDeployment deployment(String id) {
        return deployment(heat.get(DEPLOYMENTS + "/" + HeatApi.encode(id), "show software deployment " + id)
                .path("software_deployment"));
    }

    @Override
    public SoftwareDeployment createDeployment(SoftwareDeploymentRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("config_id", request.config());
        body.put("server_id", request.server());
        body.put("action", request.action());
        body.put("status", request.status());
        body.put("status_reason", request.reason());
        body.put("input_values", request.inputs());
        return deployment(HeatApi.checked(
                        heat.call("POST", DEPLOYMENTS, HeatJson.text(body)),
                        "deploy software config " + request.config())
                .path("software_deployment"));
    }

    @Override
    public void deleteDeployment(String id) {
        HeatApi.checked(
                heat.call("DELETE", DEPLOYMENTS + "/" + HeatApi.encode(id), null), "delete software deployment " + id);
    }

    @Override
    public List<Map<String, @Nullable Object>> metadata(String server) {
        return maps(heat.get(
                        DEPLOYMENTS + "/metadata/" + HeatApi.encode(server),
                        "show the software deployments of server " + server)
                .path("metadata"));
    }

    private static SoftwareConfig config(JsonNode node) {
        return new SoftwareConfig(
                HeatJson.text(node, "id"),
                HeatJson.text(node, "name"),
                HeatJson.text(node, "group"),
                HeatJson.text(node, "creation_time"),
                HeatJson.plain(node.path("config")),
                maps(node.path("inputs")),
                maps(node.path("outputs")),
                HeatJson.map(node.path("options")));
    }

    private static SoftwareDeployment deployment(JsonNode node) {
        return new SoftwareDeployment(
                HeatJson.text(node, "id"),
                HeatJson.text(node, "server_id"),
                HeatJson.text(node, "config_id"),
                HeatJson.text(node, "action"),
                HeatJson.text(node, "status"),
                HeatJson.text(node, "status_reason"),
                HeatJson.text(node, "creation_time"),
                HeatJson.text(node, "updated_time"),
                HeatJson.map(node.path("input_values")),
                HeatJson.map(node.path("output_values")));
    }

    private static List<Map<String, @Nullable Object>> maps(JsonNode nodes) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        nodes.forEach(node -> maps.add(HeatJson.map(node)));
        return maps;
    }
}
