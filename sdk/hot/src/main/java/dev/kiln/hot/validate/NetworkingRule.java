package dev.kiln.hot.validate;

import dev.kiln.hot.constraint.Format;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values of Neutron's types that only make sense together. Source: a running Heat. */
final class NetworkingRule implements Rule {

    private static final String TYPE = "network_type";
    private static final String PHYSICAL = "physical_network";
    private static final String SEGMENTATION = "segmentation_id";
    private static final int MAX_VLAN = 4094;

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Neutron::Subnet", NetworkingRule::subnet);
        TypeChecks.ofType(scope, "OS::Neutron::Router", NetworkingRule::router);
        TypeChecks.ofType(scope, "OS::Neutron::RouterInterface", NetworkingRule::routerInterface);
        TypeChecks.ofType(scope, "OS::Neutron::Segment", NetworkingRule::segment);
        TypeChecks.ofType(scope, "OS::Neutron::ProviderNet", NetworkingRule::providerNet);
        TypeChecks.ofType(scope, "OS::Neutron::SubnetPool", NetworkingRule::subnetPool);
        TypeChecks.ofType(scope, "OS::Neutron::SecurityGroup", NetworkingRule::securityGroup);
        TypeChecks.ofType(scope, "OS::Neutron::SecurityGroupRule", NetworkingRule::securityGroupRule);
        TypeChecks.ofType(scope, "OS::Neutron::Net", NetworkingRule::net);
    }

    private static void subnet(TypedResource subnet) {
        Object advertised = subnet.value("ipv6_ra_mode");
        Object assigned = subnet.value("ipv6_address_mode");
        if (subnet.knows("ipv6_ra_mode", "ipv6_address_mode", "ip_version")) {
            if (Objects.equals(subnet.value("ip_version"), 4L) && (advertised != null || assigned != null)) {
                values(subnet, "ip_version", "ipv6_ra_mode and ipv6_address_mode are not supported for ipv4.");
            } else if (advertised != null && assigned != null && !advertised.equals(assigned)) {
                values(
                        subnet,
                        "ipv6_ra_mode",
                        "When both ipv6_ra_mode and ipv6_address_mode are set, they must be equal.");
            }
        }
        if (subnet.value("gateway_ip") instanceof String gateway
                && !gateway.isEmpty()
                && !gateway.equals("~")
                && Format.named("ip_addr").orElseThrow().problem(gateway).isPresent()) {
            values(subnet, "gateway_ip", "Gateway IP address \"" + gateway + "\" is in invalid format.");
        }
    }

    private static void router(TypedResource router) {
        if (!router.knows("distributed", "ha", "l3_agent_id", "l3_agent_ids")) {
            return;
        }
        if (router.has("distributed") && (router.has("l3_agent_id") || router.has("l3_agent_ids"))) {
            router.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    "distributed",
                    "Cannot define the following properties at the same time: distributed, l3_agent_id/l3_agent_ids.",
                    "keep one of them");
        }
        boolean several = router.value("l3_agent_ids") instanceof List<?> agents && agents.size() > 1;
        if (several && !router.has("ha")) {
            values(router, "l3_agent_ids", "Non HA routers can only have one L3 agent.");
        }
    }

    /** The older names count, too. */
    private static void routerInterface(TypedResource link) {
        if (link.knows("subnet", "subnet_id", "port", "port_id")
                && !link.has("subnet")
                && !link.has("subnet_id")
                && !link.has("port")
                && !link.has("port_id")) {
            link.error(
                    DiagnosticCode.PROPERTY_COMBINATION,
                    "At least one of the following properties must be specified: subnet, port.",
                    "set one of them");
        }
    }

    private static void segment(TypedResource segment) {
        if (segment.knows(TYPE, PHYSICAL, SEGMENTATION) && segment.value(TYPE) instanceof String type) {
            segment(segment, type);
        }
    }

    private static void segment(TypedResource segment, String type) {
        boolean physical = segment.has(PHYSICAL);
        boolean numbered = segment.value(SEGMENTATION) != null;
        switch (type) {
            case "flat" -> {
                required(segment, PHYSICAL, physical, type);
                prohibited(segment, SEGMENTATION, numbered, type);
            }
            case "vlan" -> {
                required(segment, PHYSICAL, physical, type);
                required(segment, SEGMENTATION, numbered, type);
                if (segment.value(SEGMENTATION) instanceof Long number && number > MAX_VLAN) {
                    values(
                            segment,
                            SEGMENTATION,
                            "Up to " + MAX_VLAN + " VLAN network segments can exist on each physical_network.");
                }
            }
            default -> prohibited(segment, PHYSICAL, physical, type);
        }
    }

    private static void required(TypedResource segment, String property, boolean set, String type) {
        if (!set) {
            values(segment, TYPE, property + " is required for " + type + " provider network.");
        }
    }

    private static void prohibited(TypedResource segment, String property, boolean set, String type) {
        if (set) {
            values(segment, property, property + " is prohibited for " + type + " provider network.");
        }
    }

    private static void providerNet(TypedResource net) {
        if (net.has(SEGMENTATION) && Objects.equals(net.value(TYPE), "flat")) {
            values(net, SEGMENTATION, "segmentation_id not allowed for flat network type.");
        }
    }

    private static void subnetPool(TypedResource pool) {
        ordered(pool, "max_prefixlen", "min_prefixlen", false);
        ordered(pool, "max_prefixlen", "default_prefixlen", false);
        ordered(pool, "min_prefixlen", "default_prefixlen", true);
    }

    /** The first bound must not lie below the second, or, if so asked, not above it. */
    private static void ordered(TypedResource pool, String bound, String other, boolean upwards) {
        if (pool.value(bound) instanceof Long one && pool.value(other) instanceof Long two) {
            if (upwards ? one > two : one < two) {
                values(pool, bound, "Illegal prefix bounds: " + bound + "=" + one + ", " + other + "=" + two + ".");
            }
        }
    }

    private static void securityGroup(TypedResource group) {
        if ("default".equals(group.value("name"))) {
            values(group, "name", "Security groups cannot be assigned the name \"default\".");
        }
    }

    private static void securityGroupRule(TypedResource rule) {
        boolean ports = "tcp".equals(rule.value("protocol")) || "udp".equals(rule.value("protocol"));
        if (ports
                && rule.value("port_range_min") instanceof Long least
                && rule.value("port_range_max") instanceof Long most
                && least > most) {
            values(
                    rule,
                    "port_range_min",
                    "The minimum port number must be less than or equal to the maximum port number.");
        }
    }

    private static void net(TypedResource net) {
        if (net.value("value_specs") instanceof Map<?, ?> specs) {
            List<String> found = specs.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> net.values().containsKey(key) || key.equals("tenant_id"))
                    .toList();
            if (!found.isEmpty()) {
                values(net, "value_specs", String.join(", ", found) + " not allowed in value_specs");
            }
        }
    }

    private static void values(TypedResource resource, String property, String message) {
        resource.error(DiagnosticCode.PROPERTY_VALUES, property, message, "change or remove one of these values");
    }
}
