package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Cinder. */
public final class VolumeHandlers {

    private VolumeHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Cinder::Volume", new VolumeHandler(),
                "OS::Cinder::VolumeAttachment", new VolumeAttachmentHandler(),
                "OS::Cinder::VolumeType", new VolumeTypeHandler());
    }
}
