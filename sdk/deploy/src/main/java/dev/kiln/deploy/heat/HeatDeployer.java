package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.heat.HeatApi.UnavailableException;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import java.util.Objects;
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
        Optional<StackInfo> existing = heat.find(request.name());
        for (int attempt = 1;
                attempt < LOOK_UPS && existing.filter(HeatDeployer::isLeaving).isPresent();
                attempt++) {
            pause.around(LOOK_UP_PAUSE_MILLIS);
            existing = heat.find(request.name());
        }
        return existing.isEmpty() ? create(request, listener) : update(existing.get(), request, listener);
    }

    private DeployResult create(StackRequest request, DeployListener listener) {
        StackInfo stack;
        try {
            stack = heat.show(heat.create(request));
        } catch (RestIoException | UnavailableException e) {
            stack = afterDoubt(request.name(), e)
                    .orElseThrow(() -> new DeployException(
                            e.kind(),
                            e.getMessage() + " Stack " + request.name()
                                    + " does not exist: nothing was created. Deploy again.",
                            null,
                            e));
            listener.onNotice("The answer to the create was lost, but the stack is there.");
        } catch (DeployException e) {
            if (e.kind() == Kind.IN_PROGRESS) {
                throw new DeployException(
                        Kind.IN_PROGRESS,
                        "Stack " + request.name()
                                + " has been created by somebody else meanwhile. Look at it (`kiln stack show "
                                + request.name() + "`); deploying again updates it.",
                        null,
                        e);
            }
            throw e;
        }
        listener.onSubmitted("CREATE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "CREATE", EventTail.fromBirth(heat, stack), 0).untilEnd();
    }

    private DeployResult update(StackInfo stack, StackRequest request, DeployListener listener) {
        refuseWhatHeatWould(stack);
        EventTail tail = EventTail.fromNow(heat, stack);
        try {
            heat.update(stack, request);
        } catch (RestIoException | UnavailableException e) {
            StackInfo now = afterDoubt(stack.id(), e).orElse(stack);
            if (now.status().equals(stack.status()) && Objects.equals(now.updated(), stack.updated())) {
                throw new DeployException(
                        e.kind(),
                        e.getMessage() + " Stack " + stack.name() + " is unchanged (" + stack.status()
                                + "). Deploy again.",
                        null,
                        e);
            }
            listener.onNotice("The answer to the update was lost, but the update has begun.");
        } catch (DeployException e) {
            throw e.kind() == Kind.NOT_ALLOWED ? withAdvice(e, stack) : e;
        }
        listener.onSubmitted("UPDATE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "UPDATE", tail, 0).untilEnd();
    }

    @Override
    public DeployResult destroy(String name, DeployListener listener) {
        StackInfo stack = heat.show(name);
        if (stack.status().toString().equals("DELETE_COMPLETE")) {
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
        } catch (RestIoException | UnavailableException e) {
            Optional<StackInfo> now = afterDoubt(stack.id(), e);
            if (now.isPresent() && !now.get().status().action().equals("DELETE")) {
                throw new DeployException(
                        e.kind(),
                        e.getMessage() + " Stack " + stack.name() + " is not being deleted. Run `kiln destroy "
                                + stack.name() + "` again.",
                        null,
                        e);
            }
            listener.onNotice("The answer to the deletion was lost, but the deletion has begun.");
        }
        listener.onSubmitted("DELETE", stack.name(), stack.id());
        return new Watch(heat, pause, listener, stack, "DELETE", tail, total).untilEnd();
    }

    /** Whether everything is deleted and only the name is not free yet, which takes Heat a moment. */
    private static boolean isLeaving(StackInfo stack) {
        return stack.status().toString().equals("DELETE_COMPLETE");
    }

    /** The truth about a write whose answer did not come. */
    private Optional<StackInfo> afterDoubt(String stack, DeployException doubt) {
        try {
            for (int attempt = 1; attempt < LOOK_UPS; attempt++) {
                pause.around(LOOK_UP_PAUSE_MILLIS);
                Optional<StackInfo> found = heat.find(stack);
                if (found.isPresent()) {
                    return found;
                }
            }
            return heat.find(stack);
        } catch (DeployException e) {
            throw new DeployException(
                    doubt.kind(),
                    doubt.getMessage()
                            + " Whether Heat has done what was asked is not known, since it cannot be asked now. Check with "
                            + "`kiln stack show " + stack + "` before you repeat anything.",
                    null,
                    doubt);
        }
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
