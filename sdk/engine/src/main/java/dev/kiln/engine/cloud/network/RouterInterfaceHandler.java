package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code OS::Neutron::RouterInterface}: a port of a router on a subnet. Its id is {@code <router>:subnet_id=<subnet>}. */
final class RouterInterfaceHandler implements ResourceHandler {

    private static final String OWNER = "network:router_interface";
    private static final String PORT_MARK = ":port_id=";
    private static final String SUBNET_MARK = ":subnet_id=";

    @Override
    public Progress create(ResourceContext resource) {
        Fields properties = new Fields(resource.properties());
        CloudObject router = Lookup.require(
                resource, NetworkKinds.ROUTERS, "router", String.valueOf(properties.firstText("router", "router_id")));
        String portName = properties.firstText("port", "port_id");
        if (portName == null) {
            CloudObject subnet = Lookup.require(
                    resource,
                    NetworkKinds.SUBNETS,
                    "subnet",
                    String.valueOf(properties.firstText("subnet", "subnet_id")));
            connect(resource, router, subnet);
            resource.physicalId(router.id() + SUBNET_MARK + subnet.id());
        } else {
            CloudObject port = Lookup.require(resource, NetworkKinds.PORTS, "port", portName);
            connectPort(resource, router, port);
            resource.physicalId(router.id() + PORT_MARK + port.id());
        }
        return Progress.DONE;
    }

    private static void connect(ResourceContext resource, CloudObject router, CloudObject subnet) {
        String gateway = subnet.text("gateway_ip");
        if (gateway == null) {
            throw refused(resource, "Subnet for router interface must have a gateway IP");
        }
        checkApart(resource, router, subnet);
        Fields fixed = new Fields(Map.of("subnet_id", subnet.id(), "ip_address", gateway));
        Ports.make(
                resource,
                new Ports.Wish(
                        "",
                        String.valueOf(subnet.text("network_id")),
                        List.of(fixed),
                        null,
                        router.id(),
                        OWNER,
                        Map.of()));
    }

    private static void connectPort(ResourceContext resource, CloudObject router, CloudObject port) {
        String device = port.text("device_id");
        if (device != null && !device.isEmpty()) {
            throw Service.NEUTRON.refusal(
                    resource,
                    409,
                    "PortInUseClient",
                    "Unable to complete operation on port " + port.id() + " for network " + port.text("network_id")
                            + ". Port already has an attached device " + device + ".");
        }
        for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
            resource.cloud()
                    .find(NetworkKinds.SUBNETS, fixed.text("subnet_id", ""))
                    .ifPresent(subnet -> checkApart(resource, router, subnet));
        }
        Ports.bind(resource.cloud(), port, router.id(), OWNER);
    }

    private static void checkApart(ResourceContext resource, CloudObject router, CloudObject subnet) {
        Cidr cidr = SubnetPlan.of(subnet).cidr();
        for (CloudObject port : Ports.ofDevice(resource.cloud(), router.id())) {
            for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
                Optional<CloudObject> other = resource.cloud().find(NetworkKinds.SUBNETS, fixed.text("subnet_id", ""));
                if (other.isEmpty()) {
                    continue;
                }
                if (other.get().id().equals(subnet.id())) {
                    throw refused(resource, "Router already has a port on subnet " + subnet.id());
                }
                Cidr otherCidr = SubnetPlan.of(other.get()).cidr();
                if (otherCidr.overlaps(cidr)) {
                    throw refused(
                            resource,
                            "Cidr " + cidr + " of subnet " + subnet.id() + " overlaps with cidr " + otherCidr
                                    + " of subnet " + other.get().id());
                }
            }
        }
    }

    private static ResourceException refused(ResourceContext resource, String why) {
        return Service.NEUTRON.refusal(resource, 400, "Bad router request: " + why + ".");
    }

    @Override
    public Progress delete(ResourceContext resource) {
        String id = resource.physicalId();
        if (id == null) {
            return Progress.DONE;
        }
        String routerId = id.substring(0, id.indexOf(':'));
        String rest = id.substring(id.indexOf('=') + 1);
        if (id.contains(PORT_MARK)) {
            resource.cloud().find(NetworkKinds.PORTS, rest).ifPresent(port -> disconnect(resource, routerId, port));
        } else {
            Ports.ofDevice(resource.cloud(), routerId).stream()
                    .filter(port -> OWNER.equals(port.text("device_owner"))
                            && Ports.addressOn(port, rest).isPresent())
                    .forEach(port -> disconnect(resource, routerId, port));
        }
        return Progress.DONE;
    }

    private static void disconnect(ResourceContext resource, String routerId, CloudObject port) {
        for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
            String subnetId = fixed.text("subnet_id", "");
            boolean needed = resource.cloud().findBy(NetworkKinds.FLOATING_IPS, "router_id", routerId).stream()
                    .map(floating ->
                            resource.cloud().find(NetworkKinds.PORTS, String.valueOf(floating.text("port_id"))))
                    .anyMatch(served -> served.isPresent()
                            && Ports.addressOn(served.get(), subnetId).isPresent());
            if (needed) {
                throw Service.NEUTRON.refusal(
                        resource,
                        409,
                        "Router interface for subnet " + subnetId + " on router " + routerId
                                + " cannot be deleted, as it is required by one or more floating IPs.");
            }
        }
        Ports.remove(resource.cloud(), port.id());
    }

    /** The router that has an interface on one of a port's subnets and leads to an external network. */
    static Optional<String> routerBetween(ResourceContext resource, CloudObject port, String externalNetwork) {
        for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
            Optional<CloudObject> subnet = resource.cloud().find(NetworkKinds.SUBNETS, fixed.text("subnet_id", ""));
            Optional<String> router = subnet.stream()
                    .flatMap(one -> Ports.onSubnet(resource.cloud(), one))
                    .filter(one -> OWNER.equals(one.text("device_owner")))
                    .map(one -> one.text("device_id"))
                    .filter(id -> id != null && leadsTo(resource, id, externalNetwork))
                    .map(String::valueOf)
                    .findFirst();
            if (router.isPresent()) {
                return router;
            }
        }
        return Optional.empty();
    }

    private static boolean leadsTo(ResourceContext resource, String routerId, String network) {
        return resource.cloud()
                .find(NetworkKinds.ROUTERS, routerId)
                .filter(router ->
                        network.equals(Fields.of(router.get(Gateways.INFO)).text("network_id")))
                .isPresent();
    }
}
