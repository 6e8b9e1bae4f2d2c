package dev.kiln.engine.cloud.compute;

/** The collections of the simulated Nova. */
public final class ComputeKinds {

    /** Servers. */
    public static final String SERVERS = "nova/servers";

    /** Flavors. */
    public static final String FLAVORS = "nova/flavors";

    /** Key pairs, whose id is their name. */
    public static final String KEY_PAIRS = "nova/keypairs";

    /** Server groups. */
    public static final String SERVER_GROUPS = "nova/server_groups";

    /** Availability zones, whose id is their name. */
    public static final String ZONES = "nova/availability_zones";

    private ComputeKinds() {}
}
