package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which role in which project or domain. */
final class Assignments {

    private static final String OWNER = "kiln:resource_id";

    private Assignments() {}

    /** Makes the roles that a resource gives to a user or a group these and no others. */
    static void set(ResourceContext resource, String actorField, String actorId, List<Fields> roles) {
        Cloud cloud = resource.cloud();
        forget(cloud, OWNER, resource.uuid());
        for (Fields role : roles) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            String project = role.text("project");
            String domain = role.text("domain");
            fields.put(actorField, actorId);
            fields.put(
                    "role_id",
                    Lookup.require(resource, IdentityKinds.ROLES, "roles.role", role.text("role", ""))
                            .id());
            fields.put(
                    "project_id",
                    project == null
                            ? null
                            : Lookup.require(resource, IdentityKinds.PROJECTS, "roles.project", project)
                                    .id());
            fields.put("domain_id", domain == null ? null : NamedHandler.domain(resource, domain));
            fields.put(OWNER, resource.uuid());
            cloud.put(IdentityKinds.ASSIGNMENTS, GenericHandler.newId(resource.random()), fields);
        }
    }

    /** Takes back every assignment that has a value in a field. */
    static void forget(Cloud cloud, String field, String value) {
        for (CloudObject assignment : cloud.findBy(IdentityKinds.ASSIGNMENTS, field, value)) {
            cloud.remove(IdentityKinds.ASSIGNMENTS, assignment.id());
        }
    }

    /** Takes back what a resource assigned. */
    static void forgetOf(ResourceContext resource) {
        forget(resource.cloud(), OWNER, resource.uuid());
    }
}
