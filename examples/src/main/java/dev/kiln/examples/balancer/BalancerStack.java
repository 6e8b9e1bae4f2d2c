package dev.kiln.examples.balancer;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronFloatingIP;
import dev.kiln.resources.neutron.NeutronLBaaSHealthMonitor;
import dev.kiln.resources.neutron.NeutronLBaaSListener;
import dev.kiln.resources.neutron.NeutronLBaaSLoadBalancer;
import dev.kiln.resources.neutron.NeutronLBaaSPool;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup.Rules.Protocol;
import dev.kiln.resources.neutron.NeutronSubnetRef;
import dev.kiln.resources.nova.NovaFlavorRef;
import java.time.Duration;
import java.util.Map;

/** Two backends, a balancer that asks them in turn, and a floating address in front. */
@SuppressWarnings("deprecation") // of clouds that still run the load balancer within Neutron
public final class BalancerStack extends Stack {

    /**
     * Declares the stack {@code balancer}.
     *
     * @param app the app that holds it
     */
    public BalancerStack(App app) {
        super(app, "balancer");
        description("Two web servers that share the load.");

        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("What the backends boot from."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(this, "flavor", p -> p.description("How big each backend is."));
        Parameter<Number> backendPort = numberParameter(
                "backend_port",
                p -> p.description("Port of each backend.").defaultValue(8000).range(1, 65535));
        Parameter<Number> frontPort = numberParameter(
                "front_port",
                p -> p.description("Port of the balancer.").defaultValue(80).range(1, 65535));
        NeutronNetworkRef inside =
                NeutronNetworkRef.parameter(this, "inside", p -> p.description("Network of the backends."));
        NeutronSubnetRef subnet = NeutronSubnetRef.parameter(
                this, "subnet", p -> p.description("Subnet of the balancer, from which it reaches the backends."));
        NeutronNetworkRef outside = NeutronNetworkRef.parameter(
                this, "outside", p -> p.description("Network that the floating address comes from."));
        parameterGroup("Ports", backendPort, frontPort);

        NeutronSecurityGroup firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.rules(r -> r.protocol(Protocol.TCP)
                        .portRangeMin(backendPort)
                        .portRangeMax(backendPort)
                        .remoteIpPrefix("0.0.0.0/0")));

        NeutronLBaaSLoadBalancer balancer = NeutronLBaaSLoadBalancer.create(this, "balancer", b -> b.vipSubnet(subnet));
        NeutronLBaaSListener listener = NeutronLBaaSListener.create(
                this,
                "listener",
                l -> l.loadbalancer(balancer)
                        .protocol(NeutronLBaaSListener.Protocol.HTTP)
                        .protocolPort(frontPort));
        NeutronLBaaSPool pool = NeutronLBaaSPool.create(
                this,
                "pool",
                p -> p.listener(listener)
                        .protocol(NeutronLBaaSPool.Protocol.HTTP)
                        .lbAlgorithm(NeutronLBaaSPool.LbAlgorithm.ROUND_ROBIN));
        NeutronLBaaSHealthMonitor.create(
                this,
                "health",
                h -> h.pool(pool)
                        .type(NeutronLBaaSHealthMonitor.Type.HTTP)
                        .delay(Duration.ofSeconds(10))
                        .timeout(Duration.ofSeconds(5))
                        .maxRetries(2));

        Backend.Site site = new Backend.Site(image, flavor, inside, subnet, backendPort, firewall);
        new Backend(this, "blue", site).join(pool);
        new Backend(this, "green", site).join(pool);

        NeutronFloatingIP address = NeutronFloatingIP.create(
                this,
                "address",
                f -> f.floatingNetwork(outside).portId(balancer.attributes().vipPortId()));

        output(
                "url",
                "Where the world finds the backends.",
                Fn.makeUrl(
                        Map.of("scheme", "http", "host", address.attributes().floatingIpAddress(), "port", frontPort)));
    }
}
