package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Keystone. */
public final class IdentityHandlers {

    private IdentityHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Keystone::Domain", new DomainHandler(),
                "OS::Keystone::Project", new ProjectHandler(),
                "OS::Keystone::User", new UserHandler(),
                "OS::Keystone::Group", new GroupHandler(),
                "OS::Keystone::Role", new RoleHandler(),
                "OS::Keystone::UserRoleAssignment", new AssignmentHandler("user", IdentityKinds.USERS),
                "OS::Keystone::GroupRoleAssignment", new AssignmentHandler("group", IdentityKinds.GROUPS),
                "OS::Keystone::Service", new ServiceEntryHandler(IdentityKinds.SERVICES, "Service"),
                "OS::Keystone::Region", new ServiceEntryHandler(IdentityKinds.REGIONS, "Region"),
                "OS::Keystone::Endpoint", new ServiceEntryHandler(IdentityKinds.ENDPOINTS, "Endpoint"));
    }
}
