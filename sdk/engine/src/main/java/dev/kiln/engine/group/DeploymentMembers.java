package dev.kiln.engine.group;

import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deployment for each server of a group, under the name that the group gives to the server. */
final class DeploymentMembers implements Membership {

    private static final String SERVERS = "servers";

    private final String type;
    private final Map<String, @Nullable Object> properties;
    private final Map<String, @Nullable Object> servers = new LinkedHashMap<>();

    DeploymentMembers(String type, Map<String, @Nullable Object> properties) {
        this.type = type;
        this.properties = properties;
        if (properties.get(SERVERS) instanceof Map<?, ?> map) {
            map.forEach((name, server) -> servers.put(PythonText.str(name), server));
        }
    }

    @Override
    public int size() {
        return servers.size();
    }

    @Override
    public List<String> names(int count) {
        return servers.keySet().stream().limit(count).toList();
    }

    @Override
    public boolean isSkipped(String name) {
        return false;
    }

    @Override
    public Object definition(String name) {
        Map<String, Object> own = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (value != null && !key.equals(SERVERS)) {
                own.put(key, value);
            }
        });
        Object server = servers.get(name);
        if (server != null) {
            own.put("server", server);
        }
        return GroupTemplate.member(type, own, null);
    }
}
