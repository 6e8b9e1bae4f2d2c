package dev.kiln.engine.cloud.network;

/** The collections of the simulated Neutron. */
public final class NetworkKinds {

    /** Networks. */
    public static final String NETWORKS = "neutron/networks";

    /** Subnets. */
    public static final String SUBNETS = "neutron/subnets";

    /** Ports. */
    public static final String PORTS = "neutron/ports";

    /** Routers. */
    public static final String ROUTERS = "neutron/routers";

    /** Floating addresses. */
    public static final String FLOATING_IPS = "neutron/floatingips";

    /** Security groups. */
    public static final String SECURITY_GROUPS = "neutron/security_groups";

    /** Rules of security groups. */
    public static final String RULES = "neutron/security_group_rules";

    /** Pools that subnets are taken from. */
    public static final String SUBNET_POOLS = "neutron/subnetpools";

    private NetworkKinds() {}
}
