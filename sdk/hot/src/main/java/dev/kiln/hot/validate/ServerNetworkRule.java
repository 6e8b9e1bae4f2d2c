package dev.kiln.hot.validate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Each network interface of a server has one source. */
final class ServerNetworkRule implements Rule {

    private static final String NETWORKS = "networks";
    private static final String ALLOCATE = "allocate_network";

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Nova::Server", server -> {
            if (server.knows(NETWORKS)) {
                List<Map<?, ?>> networks = server.maps(NETWORKS);
                networks.forEach(network -> network(server, network));
                if (networks.size() > 1 && networks.stream().anyMatch(network -> isSet(network, ALLOCATE))) {
                    server.error(
                            DiagnosticCode.PROPERTY_CONFLICT,
                            NETWORKS,
                            "Property \"allocate_network\" can not be specified if multiple network interfaces set for"
                                    + " server.",
                            "name the networks, or keep the one entry with allocate_network");
                }
            }
        });
    }

    private static void network(TypedResource server, Map<?, ?> network) {
        boolean source = isSet(network, "network")
                || isSet(network, "uuid")
                || isSet(network, "port")
                || isSet(network, "subnet")
                || isSet(network, ALLOCATE);
        if (!source) {
            server.error(
                    DiagnosticCode.PROPERTY_COMBINATION,
                    NETWORKS,
                    "One of the properties \"network\", \"port\", \"allocate_network\" or \"subnet\" should be set for the"
                            + " specified network of server \"" + server.name() + "\".",
                    "set network, port or subnet");
        }
        if (isSet(network, ALLOCATE)
                && network.values().stream().filter(Objects::nonNull).count() > 1) {
            server.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    NETWORKS,
                    "Can not specify \"allocate_network\" with other keys of networks at the same time.",
                    "keep allocate_network alone, or leave it out");
        }
        if (isSet(network, "fixed_ip") && isSet(network, "port")) {
            server.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    NETWORKS,
                    "Cannot define the following properties at the same time: networks/fixed_ip, networks/port.",
                    "set the address on the port instead");
        }
        boolean networkOnly = isSet(network, "network") && !isSet(network, "port") && !isSet(network, "subnet");
        if (isSet(network, "floating_ip") && networkOnly) {
            server.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    NETWORKS,
                    "Property \"floating_ip\" is not supported if only \"network\" is specified, because the"
                            + " corresponding port can not be retrieved.",
                    "name a port or a subnet, too");
        }
    }

    private static boolean isSet(Map<?, ?> network, String key) {
        return network.get(key) != null;
    }
}
