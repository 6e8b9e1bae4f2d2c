package dev.kiln.deploy.differential;

/** How the OpenStack is set up in which the cases run: what {@code .ci/openstack} starts. */
final class Bed {
    /** Heat's {@code action_retry_limit} there. */
    static final int RETRY_LIMIT = 2;

    /** How deep nested stacks are looked into. */
    static final int DEPTH = 5;

    private Bed() {}
}
