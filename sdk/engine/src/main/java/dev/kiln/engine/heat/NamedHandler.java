package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import org.jspecify.annotations.Nullable;

/**
 * Types that only hold their properties for others to read, and are referred to by their objects' names:
 * {@code AWS::AutoScaling::LaunchConfiguration}, {@code AWS::IAM::User} and {@code OS::Heat::AccessPolicy}.
 */
public final class NamedHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        resource.physicalId(resource.physicalName());
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.physicalId() == null ? resource.name() : resource.physicalName();
    }
}
