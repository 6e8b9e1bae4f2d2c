package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.PlannedResource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requirements among network resources that nobody writes, found by comparing references. Source: SEMANTICS section 8. */
public final class HiddenEdges {

    private final Collection<PlannedResource> all;

    /**
     * The requirements within a template.
     *
     * @param all all its resources
     */
    public HiddenEdges(Collection<PlannedResource> all) {
        this.all = all;
    }

    /** The first of several properties that is given, as text. */
    static @Nullable String first(PlannedResource resource, String... names) {
        return new Fields(resource.properties()).firstText(names);
    }

    private Stream<PlannedResource> of(String type) {
        return all.stream().filter(one -> one.type().equals(type));
    }

    private static boolean isCalled(PlannedResource resource, @Nullable String reference) {
        return reference != null
                && (reference.equals(resource.name()) || reference.equals(String.valueOf(resource.reference())));
    }

    /**
     * The subnets of a network.
     *
     * @param network the network; null for none
     * @param requires takes their names
     */
    public void subnetsOf(@Nullable String network, Consumer<String> requires) {
        if (network != null) {
            of("OS::Neutron::Subnet")
                    .filter(subnet -> network.equals(first(subnet, "network", "network_id")))
                    .forEach(subnet -> requires.accept(subnet.name()));
        }
    }

    /**
     * All subnets of the template.
     *
     * @param requires takes their names
     */
    public void allSubnets(Consumer<String> requires) {
        of("OS::Neutron::Subnet").forEach(subnet -> requires.accept(subnet.name()));
    }

    /** The interfaces of a router. */
    void interfacesOf(@Nullable String router, Consumer<String> requires) {
        if (router != null) {
            of("OS::Neutron::RouterInterface")
                    .filter(one -> router.equals(first(one, "router", "router_id")))
                    .forEach(one -> requires.accept(one.name()));
        }
    }

    /** The router interfaces on the subnets that a port has an address on. */
    void interfacesFor(@Nullable String port, Consumer<String> requires) {
        if (port == null) {
            return;
        }
        List<String> subnets = of("OS::Neutron::Port")
                .filter(one -> isCalled(one, port))
                .flatMap(this::subnetsOfPort)
                .toList();
        of("OS::Neutron::RouterInterface")
                .filter(one -> {
                    String subnet = first(one, "subnet", "subnet_id");
                    String itsPort = first(one, "port", "port_id");
                    return (subnet != null && subnets.contains(subnet)) || port.equals(itsPort);
                })
                .forEach(one -> requires.accept(one.name()));
    }

    private Stream<String> subnetsOfPort(PlannedResource port) {
        List<String> named = new Fields(port.properties())
                .maps("fixed_ips").stream()
                        .map(fixed -> fixed.firstText("subnet", "subnet_id"))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        if (!named.isEmpty()) {
            return named.stream();
        }
        String network = first(port, "network", "network_id");
        return of("OS::Neutron::Subnet")
                .filter(subnet -> network != null && network.equals(first(subnet, "network", "network_id")))
                .flatMap(subnet -> Stream.of(subnet.name(), String.valueOf(subnet.reference())));
    }

    /** The gateways and routers that lead to an external network. */
    void gatewaysTo(@Nullable String network, Consumer<String> requires) {
        if (network == null) {
            return;
        }
        of("OS::Neutron::RouterGateway")
                .filter(one -> network.equals(first(one, "network", "network_id")))
                .forEach(one -> requires.accept(one.name()));
        of("OS::Neutron::Router")
                .filter(one -> network.equals(
                        Fields.of(one.properties().get("external_gateway_info")).text("network")))
                .forEach(one -> requires.accept(one.name()));
    }
}
