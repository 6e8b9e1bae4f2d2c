package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Keystone::Role}. */
final class RoleHandler extends NamedHandler {

    RoleHandler() {
        super(IdentityKinds.ROLES, "Role", false);
    }

    @Override
    void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        String domain = properties.text("domain");
        fields.put("domain_id", domain == null ? null : domain(resource, domain));
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Assignments.forget(resource.cloud(), "role_id", object.id());
    }
}
