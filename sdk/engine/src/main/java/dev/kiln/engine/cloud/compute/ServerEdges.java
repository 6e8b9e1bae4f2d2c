package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.network.HiddenEdges;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.PlannedResource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a server requires although nobody writes it: the subnets of its networks, and of all networks where it names only a port or a
 * subnet. Source: SEMANTICS section 8.
 */
final class ServerEdges {

    private ServerEdges() {}

    static void add(PlannedResource server, Collection<PlannedResource> all, Consumer<String> requires) {
        HiddenEdges edges = new HiddenEdges(all);
        List<Fields> networks = new Fields(server.properties()).maps("networks");
        for (Fields one : networks) {
            String network = one.firstText("network", "uuid");
            if (network == null) {
                edges.allSubnets(requires);
            } else {
                edges.subnetsOf(network, requires);
            }
        }
    }
}
