package dev.kiln.engine.heat;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of {@code OS::Heat} that need no cloud. */
public final class HeatHandlers {

    private HeatHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Heat::None", new NoneHandler(),
                "OS::Heat::TestResource", new TestResourceHandler(),
                "OS::Heat::Value", new ValueHandler(),
                "OS::Heat::Delay", new DelayHandler(),
                "OS::Heat::RandomString", new RandomStringHandler());
    }
}
