package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Keystone::Group}. */
final class GroupHandler extends NamedHandler {

    GroupHandler() {
        super(IdentityKinds.GROUPS, "Group", true);
    }

    @Override
    void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {}

    @Override
    protected void made(ResourceContext resource, CloudObject object) {
        Assignments.set(resource, "group_id", object.id(), new Fields(resource.properties()).maps("roles"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        if (change.has("roles")) {
            Assignments.set(resource, "group_id", object.id(), new Fields(change.after()).maps("roles"));
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Assignments.forget(resource.cloud(), "group_id", object.id());
    }
}
