package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::FloatingIPPortForward}. */
final class PortForwardHandler extends ServiceHandler {

    PortForwardHandler() {
        super(Service.NEUTRON, "neutron/port_forwardings", "Port Forwarding");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String floatingName = properties.text("floating_ip", "");
        CloudObject floating = resource.cloud()
                .find(NetworkKinds.FLOATING_IPS, floatingName)
                .or(() ->
                        resource.cloud().findBy(NetworkKinds.FLOATING_IPS, "floating_ip_address", floatingName).stream()
                                .findFirst())
                .orElseThrow(() -> service().missing(resource, "Floating IP", floatingName));
        CloudObject port =
                Lookup.require(resource, NetworkKinds.PORTS, "internal_port", properties.text("internal_port", ""));
        if (!Ports.addresses(port).contains(properties.text("internal_ip_address", ""))) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Bad port_forwarding request: Port " + port.id() + " does not have fixed ip "
                                    + properties.text("internal_ip_address") + ".");
        }
        boolean taken = resource.cloud().findBy(kind(), "floatingip_id", floating.id()).stream()
                .anyMatch(other -> properties.number("external_port", 0)
                                == Fields.of(other).number("external_port", -1)
                        && properties.text("protocol", "").equals(other.text("protocol")));
        if (taken) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Bad port_forwarding request: A duplicate port forwarding entry with same attributes already"
                                    + " exists, conflicting values are {'floatingip_id': '" + floating.id()
                                    + "', 'external_port': " + properties.number("external_port", 0)
                                    + ", 'protocol': '" + properties.text("protocol") + "'}.");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.remove("floating_ip");
        fields.remove("internal_port_number");
        fields.put("floatingip_id", floating.id());
        fields.put("internal_port_id", port.id());
        fields.put("internal_port", properties.number("internal_port_number", 0));
        return fields;
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        required(resource);
        return Progress.DONE;
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        new HiddenEdges(all).interfacesFor(HiddenEdges.first(resource, "internal_port"), requires);
    }
}
