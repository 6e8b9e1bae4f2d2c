package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.Action;
import org.jspecify.annotations.Nullable;

/**
 * Types that only hold their properties for others to read, and are referred to by their objects' names:
 * {@code AWS::AutoScaling::LaunchConfiguration}, {@code AWS::IAM::User} and {@code OS::Heat::AccessPolicy}.
 */
public final class NamedHandler implements ResourceHandler {

    private final boolean hasObject;

    /**
     * A type.
     *
     * @param hasObject whether its resources have objects; else they have names alone
     */
    NamedHandler(boolean hasObject) {
        this.hasObject = hasObject;
    }

    @Override
    public Progress create(ResourceContext resource) {
        if (hasObject) {
            resource.physicalId(resource.physicalName());
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.action() == Action.INIT ? resource.name() : resource.physicalName();
    }
}
