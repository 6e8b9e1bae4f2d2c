package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.UnsettledException;
import dev.kiln.deploy.rest.Pause;
import java.util.Optional;

/** Deploys through a real Heat. See {@link Deployer} for an example. */
public final class HeatDeployer implements Deployer {
    private static final int LOOK_UPS = 3;
    private static final long LOOK_UP_PAUSE_MILLIS = 1_500;

    private final HeatApi heat;
    private final Pause pause;

    /**
     * A deployer.
     *
     * @param heat the Heat to use
     */
    public HeatDeployer(HeatApi heat) {
        this(heat, Pause.REAL);
    }

    HeatDeployer(HeatApi heat, Pause pause) {
        this.heat = heat;
        this.pause = pause;
    }

    @Override
    public DeployResult deploy(StackRequest request, DeployListener listener) {
        HeatDeployer told = new HeatDeployer(heat.telling(listener::onNotice), pause);
        Optional<StackInfo> existing = told.heat.find(request.name());
        for (int attempt = 1;
                attempt < LOOK_UPS && existing.filter(HeatDeployer::isLeaving).isPresent();
                attempt++) {
            pause.around(LOOK_UP_PAUSE_MILLIS);
            existing = told.heat.find(request.name());
        }
        return existing.isEmpty() ? told.create(request, listener) : told.update(existing.get(), request, listener);
    }

    private DeployResult create(StackRequest request, DeployListener listener) {
        StackInfo stack;
        try {
            stack = created(request, heat.create(request));
        } catch (DeployException e) {
            if (e instanceof UnsettledException || !(Settlement.isDoubt(e) || e.kind() == Kind.IN_PROGRESS)) {
                throw e;
            }
            stack = settledCreate(request, e);
            listener.onNotice("The answer to the create was lost, but the stack is there.");
        }
        listener.onSubmitted("CREATE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "CREATE", EventTail.fromBirth(heat, stack), 0).untilEnd();
    }

    /** The stack that Heat has accepted. */
    private StackInfo created(StackRequest request, String id) {
        try {
            return heat.accepted(request.name(), id);
        } catch (DeployException e) {
            throw new UnsettledException(
                    e.kind(),
                    e.getMessage() + " Heat has accepted stack " + request.name() + " (" + id
                            + ") and works on it without being watched: see `kiln stack show " + id + "` later.",
                    e);
        }
    }

    /** The stack after a create whose answer was lost, or that found the name taken though it was free just before. */
    private StackInfo settledCreate(StackRequest request, DeployException doubt) {
        String name = request.name();
        Settlement settlement = new Settlement(heat, pause, doubt);
        StackInfo found = settlement
                .created(name)
                .orElseThrow(
                        () -> failure(doubt, " Stack " + name + " does not exist: nothing was created. Deploy again."));
        if (doubt.kind() != Kind.IN_PROGRESS && settlement.matches(found, request)) {
            return found;
        }
        throw failure(
                doubt,
                " A stack " + name + " (" + found.id() + ") has been created meanwhile, at " + found.created()
                        + ", by somebody else. Look at it (`kiln stack show " + name
                        + "`); deploying again updates it.");
    }

    private DeployResult update(StackInfo stack, StackRequest request, DeployListener listener) {
        refuseWhatHeatWould(stack);
        EventTail tail = EventTail.fromNow(heat, stack);
        try {
            heat.update(stack, request);
        } catch (DeployException e) {
            if (!Settlement.isDoubt(e)) {
                throw e.kind() == Kind.NOT_ALLOWED ? withAdvice(e, stack) : e;
            }
            Settlement settlement = new Settlement(heat, pause, e);
            StackInfo now = settlement
                    .begun("UPDATE", stack, tail)
                    .orElseThrow(() -> failure(
                            e, " Stack " + stack.name() + " is unchanged (" + stack.status() + "). Deploy again."));
            if (now.status().isInProgress() && !settlement.matches(now, request)) {
                throw failure(
                        e,
                        " Stack " + stack.name() + " is being updated by somebody else now (" + now.status()
                                + "), to another template. Look at it (`kiln stack show " + stack.name()
                                + "`), then deploy again.");
            }
            listener.onNotice("The answer to the update was lost, but the update has begun.");
        }
        listener.onSubmitted("UPDATE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "UPDATE", tail, 0).untilEnd();
    }

    @Override
    public DeployResult destroy(String name, DeployListener listener) {
        return new HeatDeployer(heat.telling(listener::onNotice), pause).delete(name, listener);
    }

    private DeployResult delete(String name, DeployListener listener) {
        StackInfo stack = heat.show(name);
        if (isLeaving(stack)) {
            throw new DeployException(
                    Kind.NOT_FOUND, "Stack " + stack.name() + " (" + stack.id() + ") is deleted already.");
        }
        EventTail tail = EventTail.fromNow(heat, stack);
        var resources = heat.resources(stack, EventTail.NESTED_DEPTH);
        tail.expect(resources);
        int total = (int)
                resources.stream().filter(r -> r.stackId().equals(stack.id())).count();
        try {
            heat.delete(stack);
        } catch (DeployException e) {
            if (!Settlement.isDoubt(e) && e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            if (new Settlement(heat, pause, e).begun("DELETE", stack, tail).isEmpty()) {
                throw failure(
                        e,
                        " Stack " + stack.name() + " is not being deleted. Run `kiln destroy " + stack.name()
                                + "` again.");
            }
            listener.onNotice("The answer to the deletion was lost, but the deletion has begun.");
        }
        listener.onSubmitted("DELETE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "DELETE", tail, total).untilEnd();
    }

    private static DeployException failure(DeployException doubt, String truth) {
        return new DeployException(
                doubt.kind(), doubt.getMessage() + truth, doubt.path().orElse(null), doubt);
    }

    /** Whether everything is deleted and only the name is not free yet, which takes Heat a moment. */
    private static boolean isLeaving(StackInfo stack) {
        return stack.status().toString().equals("DELETE_COMPLETE");
    }

    private static void refuseWhatHeatWould(StackInfo stack) {
        String name = stack.name();
        String state = "Stack " + name + " is in " + stack.status()
                + (stack.reason().isEmpty() ? ". " : " (" + stack.reason() + "). ");
        if (stack.status().isInProgress()) {
            throw new DeployException(
                    Kind.IN_PROGRESS,
                    "Stack " + name + " has an action in progress: " + stack.status()
                            + ". Wait until it has ended (`kiln stack show " + name + "`), then deploy again.");
        }
        switch (stack.status().action()) {
            case "DELETE" ->
                throw new DeployException(
                        Kind.NOT_ALLOWED,
                        state + "Heat allows only to delete it again: `kiln destroy " + name + "`; then deploy.");
            case "SUSPEND" ->
                throw new DeployException(
                        Kind.NOT_ALLOWED,
                        state + "Heat allows to resume it, `kiln stack resume " + name
                                + "`, or to delete it, `kiln destroy " + name + "`; then deploy.");
            default -> {
                // Heat updates a stack in any other state of rest, failed ones included.
            }
        }
    }

    private static DeployException withAdvice(DeployException e, StackInfo stack) {
        return new DeployException(
                e.kind(),
                e.getMessage() + " The stack is in " + stack.status() + "; it can be deleted with `kiln destroy "
                        + stack.name() + "` and deployed anew.",
                e.path().orElse(null),
                e);
    }
}
