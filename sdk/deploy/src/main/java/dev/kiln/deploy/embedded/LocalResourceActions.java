package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.ResourceActions;
import dev.kiln.deploy.action.WaitingHook;
import dev.kiln.deploy.heat.Allowed;
import dev.kiln.deploy.heat.HookWaits;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.PlainValues;
import dev.kiln.engine.api.StackControl;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the engine can do to single resources. What follows from it is waited for, unless the stack was at work before. */
final class LocalResourceActions implements ResourceActions {

    /** Longer than any action may take. */
    static final Duration LONG_ENOUGH = Duration.ofDays(1);

    private static final int ATTEMPTS = 100;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final EmbeddedDeployer deployer;
    private final LocalEngine local;

    LocalResourceActions(EmbeddedDeployer deployer, LocalEngine local) {
        this.deployer = deployer;
        this.local = local;
    }

    @Override
    public void signal(String stack, String resource, @Nullable Object details) {
        act(stack, resource, (engine, id) -> {
            engine.signal(id, resource, PlainValues.of(details));
            return List.of();
        });
    }

    @Override
    public void markUnhealthy(String stack, String resource, @Nullable String reason) {
        mark(stack, resource, true, reason);
    }

    @Override
    public void markHealthy(String stack, String resource, @Nullable String reason) {
        mark(stack, resource, false, reason);
    }

    private void mark(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        act(stack, resource, (engine, id) -> {
            engine.markUnhealthy(id, resource, unhealthy, reason);
            return List.of();
        });
    }

    @Override
    public List<WaitingHook> hooks(String stack, int nested) {
        return HookWaits.of(deployer.inspection().events(stack, EventFilter.ALL.withDepth(nested)));
    }

    @Override
    public void clearHook(String stack, String resource, String hook) {
        try {
            act(stack, resource, (engine, id) -> {
                engine.signal(id, resource, Map.of("unset_hook", hook));
                return List.of();
            });
        } catch (DeployException e) {
            throw e.kind() == Kind.REFUSED
                    ? Allowed.noHook(deployer.inspection().stack(stack), e)
                    : e;
        }
    }

    @Override
    public List<String> fireAlarm(String stack, String resource, String state) {
        return act(stack, resource, (engine, id) -> engine.fireAlarm(id, resource, state));
    }

    /** Has it done by the engine that is at work, be it in this process or in another. */
    private List<String> act(String stack, String resource, BiFunction<StackControl, String, List<String>> action) {
        StackInfo now = deployer.ask(engine -> LocalActions.info(engine, stack));
        for (int attempt = 1; ; attempt++) {
            try (StackControl control = local.control()) {
                return action.apply(control, now.id());
            } catch (EngineException e) {
                if (e.errorType().equals("ResourceNotFound")) {
                    throw Allowed.noResource(
                            now, resource, new DeployException(Kind.NOT_FOUND, String.valueOf(e.getMessage())));
                }
                throw EmbeddedDeployer.refusal(e);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ConnectException) || attempt > ATTEMPTS) {
                    throw new DeployException(
                            Kind.CONNECTION,
                            "The process that works on the local stacks did not answer: " + e.getMessage()
                                    + ". Whether it has done what was wanted of resource " + resource
                                    + " is shown by `kiln stack events " + now.name() + "`.",
                            null,
                            e);
                }
                // that process is ending; the next round finds the store free, or who has it then
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
