package dev.kiln.engine.cloud.identity;

/** The collections of the simulated Keystone. */
public final class IdentityKinds {

    /** Domains. */
    public static final String DOMAINS = "keystone/domains";

    /** Projects. */
    public static final String PROJECTS = "keystone/projects";

    /** Users. */
    public static final String USERS = "keystone/users";

    /** Groups of users. */
    public static final String GROUPS = "keystone/groups";

    /** Roles. */
    public static final String ROLES = "keystone/roles";

    /** Who has which role where. */
    public static final String ASSIGNMENTS = "keystone/role_assignments";

    /** Services. */
    public static final String SERVICES = "keystone/services";

    /** Regions, whose id is their name. */
    public static final String REGIONS = "keystone/regions";

    /** Endpoints of services. */
    public static final String ENDPOINTS = "keystone/endpoints";

    private IdentityKinds() {}
}
