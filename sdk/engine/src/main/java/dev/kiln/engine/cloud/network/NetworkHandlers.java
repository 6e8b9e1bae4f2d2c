package dev.kiln.engine.cloud.network;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Neutron. */
public final class NetworkHandlers {

    private NetworkHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.ofEntries(
                Map.entry("OS::Neutron::Net", new NetHandler()),
                Map.entry("OS::Neutron::ProviderNet", new NetHandler()),
                Map.entry("OS::Neutron::Subnet", new SubnetHandler()),
                Map.entry("OS::Neutron::SubnetPool", new SubnetPoolHandler()),
                Map.entry("OS::Neutron::Port", new PortHandler()),
                Map.entry("OS::Neutron::Router", new RouterHandler()),
                Map.entry("OS::Neutron::RouterGateway", new RouterGatewayHandler()),
                Map.entry("OS::Neutron::RouterInterface", new RouterInterfaceHandler()),
                Map.entry("OS::Neutron::FloatingIP", new FloatingIpHandler()),
                Map.entry("OS::Nova::FloatingIP", new FloatingIpHandler()),
                Map.entry("OS::Neutron::FloatingIPAssociation", new FloatingIpAssociationHandler()),
                Map.entry("OS::Neutron::FloatingIPPortForward", new PortForwardHandler()),
                Map.entry("OS::Neutron::SecurityGroup", new SecurityGroupHandler()),
                Map.entry("OS::Neutron::SecurityGroupRule", new SecurityGroupRuleHandler()));
    }
}
