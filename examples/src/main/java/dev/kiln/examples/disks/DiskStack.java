package dev.kiln.examples.disks;

import dev.kiln.Component;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.nova.NovaServer;

/** One volume, and its place in the server: what the group of disks is made of. */
final class DiskStack extends Stack {

    DiskStack(Component scope, String id, NovaServer server, Parameter<Number> size) {
        super(scope, id);
        CinderVolume volume =
                CinderVolume.create(this, "volume", v -> v.size(size).description("One of several disks."));
        CinderVolumeAttachment.create(
                this, "attachment", a -> a.volumeId(volume).instanceUuid(server.ref()));
    }
}
