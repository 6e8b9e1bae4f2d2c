package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Octavia. */
public final class BalancerHandlers {

    private BalancerHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Octavia::LoadBalancer", new LoadBalancerHandler(),
                "OS::Octavia::Listener", new ListenerHandler(),
                "OS::Octavia::Pool", new PoolHandler(),
                "OS::Octavia::PoolMember", new PoolMemberHandler(),
                "OS::Octavia::HealthMonitor", new HealthMonitorHandler(),
                "OS::Octavia::L7Policy", new L7PolicyHandler(),
                "OS::Octavia::L7Rule", new L7RuleHandler());
    }
}
