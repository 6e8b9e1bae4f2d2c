package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.network.HiddenEdges;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.PlannedResource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What a server requires although nobody writes it: the subnets of its networks. Source: SEMANTICS section 8. */
final class ServerEdges {

    private ServerEdges() {}

    static void add(PlannedResource server, Collection<PlannedResource> all, Consumer<String> requires) {
        HiddenEdges edges = new HiddenEdges(all);
        List<Fields> networks = new Fields(server.properties()).maps("networks");
        if (networks.isEmpty()) {
            edges.allSubnets(requires);
        }
        for (Fields network : networks) {
            edges.subnetsOf(network.firstText("network", "uuid"), requires);
        }
    }
}
