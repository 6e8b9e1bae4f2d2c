package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import org.jspecify.annotations.Nullable;

/** {@code AWS::IAM::AccessKey}: a key and its secret for a user of the stack. */
public final class AccessKeyHandler implements ResourceHandler {

    private static final String SECRET = "secret_key";

    @Override
    public Progress create(ResourceContext resource) {
        resource.data(SECRET, Ids.hex(resource.secretRandom()));
        resource.physicalId(Ids.hex(resource.random()));
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return switch (attribute) {
            case "SecretAccessKey" -> resource.data().get(SECRET);
            case "UserName" -> resource.properties().get("UserName");
            default -> null;
        };
    }
}
