package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::SwiftSignalHandle}: an address that takes signals by PUT without a token. It is the handle's reference. */
public final class SwiftSignalHandleHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        SignalUrl.drawToken(resource);
        resource.physicalId(resource.physicalName());
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        return WaitSignals.OF_HEAT.addWithDefaults(resource, details);
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.physicalId() == null ? resource.name() : SignalUrl.signed(resource, "waitcondition");
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        if (resource.physicalId() == null) {
            return null;
        }
        String url = SignalUrl.signed(resource, "waitcondition");
        return switch (attribute) {
            case "token" -> "";
            case "endpoint" -> url;
            case "curl_cli" -> "curl -i -X PUT '" + url + "'";
            default -> null;
        };
    }
}
