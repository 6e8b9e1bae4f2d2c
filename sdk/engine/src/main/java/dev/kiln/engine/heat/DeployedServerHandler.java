package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.StackFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::DeployedServer}: a server that somebody else has made. */
public final class DeployedServerHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        resource.physicalId(resource.uuid());
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Object name = resource.properties().get("name");
        return switch (attribute) {
            case "name" -> name == null ? resource.physicalName() : name;
            case "os_collect_config" -> resource.physicalId() == null ? null : collectConfig(resource);
            default -> null;
        };
    }

    /** Where the agent of the server finds its deployments. Nobody answers there: what is deployed can be read from the engine only. */
    private static Map<String, Object> collectConfig(ResourceContext resource) {
        String path = resource.name() + ".Metadata";
        StackFacts stack = resource.stack();
        return switch (String.valueOf(resource.properties().get("software_config_transport"))) {
            case "POLL_SERVER_CFN" ->
                Map.of(
                        "collectors",
                        List.of("ec2", "cfn", "local"),
                        "cfn",
                        Map.of("metadata_url", resource.signals() + "/v1/", "stack_name", stack.name(), "path", path));
            case "POLL_SERVER_HEAT" ->
                Map.of(
                        "collectors",
                        List.of("ec2", "heat", "local"),
                        "heat",
                        Map.of(
                                "project_id", stack.projectId(),
                                "stack_id", stack.name() + "/" + stack.id(),
                                "resource_name", resource.name()));
            default -> Map.of("collectors", List.of("ec2", "local"));
        };
    }
}
