package dev.kiln.engine.heat;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.StackFacts;
import dev.kiln.engine.handler.UpdateNeed;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;

/** What all types do that are implemented by a nested stack. */
public abstract class StackHandler implements ResourceHandler {

    @Override
    public Progress delete(ResourceContext resource) {
        return resource.nested().delete();
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        return resource.nested().suspend();
    }

    @Override
    public Progress resume(ResourceContext resource) {
        return resource.nested().resume();
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        return resource.nested().check();
    }

    @Override
    public Progress adopt(ResourceContext resource) {
        resource.physicalId(null);
        return create(resource);
    }

    /** A nested stack looks itself what there is to do; one that was marked as unhealthy is made anew. */
    @Override
    public UpdateNeed updateNeed(ResourceContext resource) {
        if (resource.physicalId() == null) {
            return UpdateNeed.COMPARE;
        }
        boolean failedCheck = resource.action() == Action.CHECK && resource.status() == Status.FAILED;
        boolean stackFailedToo = resource.nested()
                .view()
                .filter(stack -> stack.action() == Action.CHECK && stack.status() == Status.FAILED)
                .isPresent();
        return failedCheck && !stackFailedToo ? UpdateNeed.REPLACE : UpdateNeed.ALWAYS;
    }

    @Override
    public void cancel(ResourceContext resource) {
        resource.nested().cancel();
    }

    @Override
    public void preempt(ResourceContext resource) {
        resource.nested().cancel();
    }

    /**
     * The name by which other services know the nested stack.
     *
     * @param resource the resource
     * @return the name, or the resource's own while there is no stack
     */
    protected static String arn(ResourceContext resource) {
        String id = resource.physicalId();
        if (id == null) {
            return resource.name();
        }
        StackFacts outer = resource.stack();
        return resource.nested()
                .view()
                .map(NestedStack.View::name)
                .map(name -> new StackFacts(id, name, outer.projectId(), outer.timeout()).arn())
                .orElse(resource.name());
    }
}
