package dev.kiln.engine.cloud.compute;

/** The fields of a simulated server that the service does not show. */
final class ServerFields {

    /** The ids of its ports, in the order of its interfaces. */
    static final String PORTS = "kiln:ports";

    /** The ids of those of its ports that go with it. */
    static final String OWN_PORTS = "kiln:own_ports";

    /** Its user data. */
    static final String USER_DATA = "kiln:user_data";

    private ServerFields() {}
}
