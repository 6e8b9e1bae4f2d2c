package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;

/** {@code OS::Cinder::VolumeAttachment}. Its id is the volume's. */
final class VolumeAttachmentHandler implements ResourceHandler {

    private static final String SERVERS = "nova/servers";
    private static final String SERVER = "instance_uuid";

    @Override
    public Progress create(ResourceContext resource) {
        resource.physicalId(attach(resource, new Fields(resource.properties())));
        return Progress.DONE;
    }

    private static String attach(ResourceContext resource, Fields properties) {
        String server = properties.text(SERVER, "");
        if (resource.cloud().find(SERVERS, server).isEmpty()) {
            throw Service.NOVA.missing(resource, "Instance", server);
        }
        CloudObject volume =
                Lookup.require(resource, VolumeKinds.VOLUMES, "volume_id", properties.text("volume_id", ""));
        Attachments.attach(resource, volume, server, properties.text("mountpoint"));
        resource.data(SERVER, server);
        return volume.id();
    }

    private static void detach(ResourceContext resource) {
        String volumeId = resource.physicalId();
        Object server = resource.data().get(SERVER);
        if (volumeId != null && server != null) {
            resource.cloud()
                    .find(VolumeKinds.VOLUMES, volumeId)
                    .ifPresent(volume -> Attachments.detach(resource.cloud(), volume, server.toString()));
        }
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        if (!change.changed().isEmpty()) {
            detach(resource);
            resource.physicalId(attach(resource, new Fields(change.after())));
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        detach(resource);
        return Progress.DONE;
    }
}
