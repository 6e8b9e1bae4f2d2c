package dev.kiln.engine.cloud.secrets;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Barbican::Secret}. What it holds is kept with the resource, which is encrypted in the store, and not with the object. */
final class SecretHandler extends ServiceHandler {

    private static final String PAYLOAD = "payload";

    SecretHandler() {
        super(Service.BARBICAN, SecretKinds.SECRETS, "Secret");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.remove(PAYLOAD);
        resource.data(PAYLOAD, properties.get(PAYLOAD));
        String address = SecretKinds.address(kind(), id);
        fields.put("id", address);
        fields.put("secret_ref", address);
        fields.put("name", nameOf(resource, properties));
        fields.put("status", "ACTIVE");
        fields.put("created", resource.now().toString());
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return attribute.equals("decrypted_payload")
                ? resource.data().get(PAYLOAD)
                : super.attribute(resource, attribute);
    }
}
