package dev.kiln.engine.cloud.loadbalancer;

/** The collections of the simulated Octavia. */
final class BalancerKinds {

    static final String BALANCERS = "octavia/loadbalancers";
    static final String LISTENERS = "octavia/listeners";
    static final String POOLS = "octavia/pools";
    static final String MEMBERS = "octavia/members";
    static final String MONITORS = "octavia/healthmonitors";
    static final String POLICIES = "octavia/l7policies";
    static final String RULES = "octavia/l7rules";

    private BalancerKinds() {}
}
