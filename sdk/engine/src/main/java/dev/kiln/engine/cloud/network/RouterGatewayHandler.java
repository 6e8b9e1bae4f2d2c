package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::RouterGateway}: no object of its own but a field of its router. */
final class RouterGatewayHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        Fields properties = new Fields(resource.properties());
        CloudObject router =
                Lookup.require(resource, NetworkKinds.ROUTERS, "router_id", properties.text("router_id", ""));
        String named = properties.firstText("network", "network_id");
        if (named == null) {
            throw Service.NEUTRON.refusal(
                    resource, 400, "Invalid input for external_gateway_info. Reason: 'None' is not a valid UUID.");
        }
        CloudObject network = Lookup.require(resource, NetworkKinds.NETWORKS, "network", named);
        Gateways.close(resource, router);
        write(resource, router, Gateways.open(resource, router.id(), network, new Fields(Map.of())));
        resource.physicalId(router.id() + ":" + network.id());
        return Progress.DONE;
    }

    private static void write(
            ResourceContext resource, CloudObject router, @Nullable Map<String, @Nullable Object> info) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(router.body());
        fields.put(Gateways.INFO, info);
        resource.cloud().put(NetworkKinds.ROUTERS, router.id(), fields);
    }

    @Override
    public Progress delete(ResourceContext resource) {
        String id = resource.physicalId();
        if (id != null) {
            String routerId = id.substring(0, id.indexOf(':'));
            resource.cloud().find(NetworkKinds.ROUTERS, routerId).ifPresent(router -> {
                Gateways.close(resource, router);
                write(resource, router, null);
            });
        }
        return Progress.DONE;
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        HiddenEdges edges = new HiddenEdges(all);
        edges.interfacesOf(HiddenEdges.first(resource, "router_id"), requires);
        edges.subnetsOf(HiddenEdges.first(resource, "network", "network_id"), requires);
    }
}
