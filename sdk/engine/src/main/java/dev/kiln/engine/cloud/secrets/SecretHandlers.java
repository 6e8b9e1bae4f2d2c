package dev.kiln.engine.cloud.secrets;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Barbican. */
public final class SecretHandlers {

    private SecretHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Barbican::Secret", new SecretHandler(),
                "OS::Barbican::GenericContainer", new SecretContainerHandler("generic"),
                "OS::Barbican::RSAContainer", new SecretContainerHandler("rsa"),
                "OS::Barbican::CertificateContainer", new SecretContainerHandler("certificate"),
                "OS::Barbican::Order", new OrderHandler());
    }
}
