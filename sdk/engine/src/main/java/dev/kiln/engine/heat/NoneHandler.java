package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.UpdateNeed;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::None}: takes any property, has any attribute, does nothing; so does what is left of {@code OS::Heat::HARestarter}. */
public final class NoneHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        resource.physicalId(resource.uuid());
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public UpdateNeed updateNeed(ResourceContext resource) {
        return UpdateNeed.NEVER;
    }

    @Override
    public String describedAs(String type) {
        return "NoneResource";
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return null;
    }
}
