package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Nova::KeyPair}. The private key is kept with the resource only when the template asks for that. */
final class KeyPairHandler extends ServiceHandler {

    private static final String PRIVATE_KEY = "private_key";
    private static final String PUBLIC_KEY = "public_key";

    KeyPairHandler() {
        super(Service.NOVA, ComputeKinds.KEY_PAIRS, "Keypair");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = properties.text("name", "");
        if (resource.cloud().find(kind(), name).isPresent()) {
            throw service().refusal(resource, 409, "Key pair '" + name + "' already exists.");
        }
        String publicKey = properties.text(PUBLIC_KEY);
        if (publicKey == null) {
            KeyPairs.Generated generated = KeyPairs.generate(resource.secretRandom(), "Generated-by-Nova");
            publicKey = generated.publicKey();
            if (properties.flag("save_private_key", false)) {
                resource.data(PRIVATE_KEY, generated.privateKey());
            }
        } else if (!KeyPairs.isPublicKey(publicKey) && !"x509".equals(properties.text("type"))) {
            throw service().refusal(resource, 400, "Keypair data is invalid: failed to generate fingerprint");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", name);
        fields.put("name", name);
        fields.put("type", properties.text("type", "ssh"));
        fields.put(PUBLIC_KEY, publicKey);
        fields.put("fingerprint", KeyPairs.isPublicKey(publicKey) ? KeyPairs.fingerprint(publicKey) : null);
        fields.put("user_id", properties.text("user"));
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("name"));
    }

    /** The name is free for the replacement; as with the service, the clean-up then removes the new key as well. */
    @Override
    public void prepareForReplace(ResourceContext resource) {
        object(resource).ifPresent(old -> resource.cloud().remove(kind(), old.id()));
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        required(resource);
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        if (attribute.equals(PRIVATE_KEY)) {
            Object kept = resource.data().get(PRIVATE_KEY);
            return kept == null ? "" : kept;
        }
        return super.attribute(resource, attribute);
    }
}
