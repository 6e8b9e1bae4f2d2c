package dev.kiln.engine.cloud.secrets;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three types of containers of secrets. */
final class SecretContainerHandler extends ServiceHandler {

    private final String type;

    SecretContainerHandler(String type) {
        super(Service.BARBICAN, SecretKinds.CONTAINERS, "Container");
        this.type = type;
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, String> references = new LinkedHashMap<>();
        for (Fields secret : properties.maps("secrets")) {
            references.put(secret.text("name", ""), secret.text("ref", ""));
        }
        for (String name : properties.values().keySet()) {
            String reference = name.endsWith("_ref") ? properties.text(name) : null;
            if (reference != null) {
                references.put(name.substring(0, name.length() - "_ref".length()), reference);
            }
        }
        for (String reference : references.values()) {
            if (resource.cloud().find(SecretKinds.SECRETS, reference).isEmpty()) {
                throw new ResourceException("EntityNotFound", "The Secret (" + reference + ") could not be found.");
            }
        }
        String address = SecretKinds.address(kind(), id);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", address);
        fields.put("container_ref", address);
        fields.put("name", nameOf(resource, properties));
        fields.put("type", type);
        fields.put("status", "ACTIVE");
        fields.put("secret_refs", references);
        fields.put("consumers", List.of());
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }
}
