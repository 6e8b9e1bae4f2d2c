package dev.kiln.engine.cloud.dns;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Designate. */
public final class DnsHandlers {

    private DnsHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of("OS::Designate::Zone", new ZoneHandler(), "OS::Designate::RecordSet", new RecordSetHandler());
    }
}
