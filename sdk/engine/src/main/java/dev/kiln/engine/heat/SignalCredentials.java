package dev.kiln.engine.heat;

import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.SignalUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sender needs who signals through the API. The password is the token that the address takes. */
final class SignalCredentials {

    private SignalCredentials() {}

    static Map<String, @Nullable Object> of(ResourceContext resource, String token) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("auth_url", SignalUrl.of(resource));
        all.put("username", resource.physicalName());
        all.put("user_id", resource.uuid().replace("-", ""));
        all.put("password", token);
        all.put("project_id", resource.stack().projectId());
        return all;
    }
}
