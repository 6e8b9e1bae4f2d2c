package dev.kiln.engine.group;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.compute.ComputeKinds;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The properties of instances like a server that exists: its image, flavor, key pair and the names of its security groups. */
final class ServerCopy {

    /** The property that names the server. */
    static final String PROPERTY = "InstanceId";

    private ServerCopy() {}

    /** Fails with Heat's text when there is no such server, or it has no image since it started from a volume. */
    static Map<String, Object> of(ResourceContext resource, String serverId) {
        CloudObject server = resource.cloud()
                .find(ComputeKinds.SERVERS, serverId)
                .orElseThrow(() ->
                        new ResourceException("EntityNotFound", "The Server (" + serverId + ") could not be found."));
        Map<String, Object> copied = new LinkedHashMap<>();
        copied.put("ImageId", id(server, "image"));
        copied.put("InstanceType", id(server, "flavor"));
        Optional.ofNullable(server.body().get("key_name")).ifPresent(key -> copied.put("KeyName", key));
        copied.put("SecurityGroups", groups(resource, serverId));
        return copied;
    }

    private static Object id(CloudObject server, String field) {
        if (server.body().get(field) instanceof Map<?, ?> shown && shown.get("id") != null) {
            return Objects.requireNonNull(shown.get("id"));
        }
        throw new ResourceException("TypeError", "string indices must be integers, not 'str'");
    }

    /** Nova has them of the server's ports. */
    private static List<String> groups(ResourceContext resource, String serverId) {
        return resource.cloud().findBy(NetworkKinds.PORTS, "device_id", serverId).stream()
                .map(port -> port.body().get("security_groups"))
                .filter(List.class::isInstance)
                .flatMap(ids -> ((List<?>) ids).stream())
                .map(id -> resource.cloud().find(NetworkKinds.SECURITY_GROUPS, String.valueOf(id)))
                .flatMap(Optional::stream)
                .map(group -> String.valueOf(group.body().get("name")))
                .distinct()
                .toList();
    }
}
