package dev.kiln.engine.cloud.secrets;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code OS::Barbican::Order}: a key is one secret; a pair of keys and a certificate are a container of several. What is ordered stays
 * when the order is deleted, as with the service. The bytes are random and no real keys; they are kept with the resource.
 */
final class OrderHandler extends ServiceHandler {

    private static final int USUAL_BITS = 256;
    private static final int BYTE = 8;

    OrderHandler() {
        super(Service.BARBICAN, SecretKinds.ORDERS, "Order");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String address = SecretKinds.address(kind(), id);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", address);
        fields.put("order_ref", address);
        fields.put("type", properties.text("type"));
        fields.put("status", "ACTIVE");
        fields.put("created", resource.now().toString());
        if (properties.text("type", "key").equals("key")) {
            fields.put("secret_ref", secret(resource, properties, "key"));
        } else {
            fields.put("container_ref", container(resource, properties));
        }
        return fields;
    }

    private static String secret(ResourceContext resource, Fields properties, String what) {
        byte[] bytes = new byte[Math.max(1, properties.number("bit_length", USUAL_BITS) / BYTE)];
        resource.secretRandom().nextBytes(bytes);
        resource.data(what, Base64.getEncoder().encodeToString(bytes));
        String address = SecretKinds.address(SecretKinds.SECRETS, GenericHandler.newId(resource.random()));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", address);
        fields.put("secret_ref", address);
        fields.put("name", nameOf(resource, properties));
        fields.put("status", "ACTIVE");
        resource.cloud().put(SecretKinds.SECRETS, address, fields);
        return address;
    }

    private static String container(ResourceContext resource, Fields properties) {
        boolean certificate = properties.text("type", "").equals("certificate");
        Map<String, String> references = new LinkedHashMap<>();
        for (String part :
                certificate ? List.of("certificate", "intermediates") : List.of("public_key", "private_key")) {
            references.put(part, secret(resource, properties, part));
        }
        String address = SecretKinds.address(SecretKinds.CONTAINERS, GenericHandler.newId(resource.random()));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", address);
        fields.put("container_ref", address);
        fields.put("type", certificate ? "certificate" : "rsa");
        fields.put("status", "ACTIVE");
        fields.put("secret_refs", references);
        resource.cloud().put(SecretKinds.CONTAINERS, address, fields);
        return address;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return switch (attribute) {
            case "public_key", "private_key", "certificate", "intermediates" ->
                object(resource).map(CloudObject::id).isPresent()
                        ? resource.data().get(attribute)
                        : null;
            default -> super.attribute(resource, attribute);
        };
    }
}
