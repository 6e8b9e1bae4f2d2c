package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.Collection;
import java.util.function.Consumer;

/** {@code OS::Neutron::FloatingIPAssociation}: no object of its own but fields of a floating address. */
final class FloatingIpAssociationHandler implements ResourceHandler {

    private static final String FLOATING = "floating_ip";

    @Override
    public Progress create(ResourceContext resource) {
        lead(resource, new Fields(resource.properties()));
        resource.physicalId(resource.uuid());
        return Progress.DONE;
    }

    private static void lead(ResourceContext resource, Fields properties) {
        String id = properties.text("floatingip_id", "");
        CloudObject floating = resource.cloud()
                .find(NetworkKinds.FLOATING_IPS, id)
                .orElseThrow(() -> Service.NEUTRON.missing(resource, "Floating IP", id));
        FloatingIps.lead(resource, floating, properties.text("port_id", ""), properties.text("fixed_ip_address"));
        resource.data(FLOATING, id);
    }

    private static void release(ResourceContext resource) {
        Object id = resource.data().get(FLOATING);
        if (id != null) {
            resource.cloud()
                    .find(NetworkKinds.FLOATING_IPS, id.toString())
                    .ifPresent(floating -> FloatingIps.release(resource.cloud(), floating));
        }
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        if (!change.changed().isEmpty()) {
            Fields after = new Fields(change.after());
            if (!after.text("floatingip_id", "").equals(resource.data().get(FLOATING))) {
                release(resource);
            }
            lead(resource, after);
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        release(resource);
        return Progress.DONE;
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        new HiddenEdges(all).interfacesFor(HiddenEdges.first(resource, "port_id"), requires);
    }
}
