package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Keystone::User}. Nothing here asks for a password, so none is kept. */
final class UserHandler extends NamedHandler {

    UserHandler() {
        super(IdentityKinds.USERS, "User", true);
    }

    @Override
    void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        String project = properties.text("default_project");
        List<String> groups = new ArrayList<>();
        for (String group : properties.texts("groups")) {
            groups.add(Lookup.require(resource, IdentityKinds.GROUPS, "groups", group)
                    .id());
        }
        fields.put("email", properties.text("email"));
        fields.put("enabled", properties.flag("enabled", true));
        fields.put("password_expires_at", null);
        fields.put(
                "default_project_id",
                project == null
                        ? null
                        : Lookup.require(resource, IdentityKinds.PROJECTS, "default_project", project)
                                .id());
        fields.put("groups", groups);
    }

    @Override
    protected void made(ResourceContext resource, CloudObject object) {
        Assignments.set(resource, "user_id", object.id(), new Fields(resource.properties()).maps("roles"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        if (change.has("roles")) {
            Assignments.set(resource, "user_id", object.id(), new Fields(change.after()).maps("roles"));
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Assignments.forget(resource.cloud(), "user_id", object.id());
    }
}
