package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Keystone::Domain}. What is in a domain goes with it. */
final class DomainHandler extends NamedHandler {

    DomainHandler() {
        super(IdentityKinds.DOMAINS, "Domain", false);
    }

    @Override
    void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        fields.put("enabled", properties.flag("enabled", true));
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (String kind : List.of(IdentityKinds.PROJECTS, IdentityKinds.USERS, IdentityKinds.GROUPS)) {
            for (CloudObject member : resource.cloud().findBy(kind, "domain_id", object.id())) {
                resource.cloud().remove(kind, member.id());
            }
        }
        Assignments.forget(resource.cloud(), "domain_id", object.id());
    }
}
