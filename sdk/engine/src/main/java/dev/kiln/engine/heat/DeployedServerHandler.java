package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
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
            case "os_collect_config" -> Map.of();
            default -> null;
        };
    }
}
