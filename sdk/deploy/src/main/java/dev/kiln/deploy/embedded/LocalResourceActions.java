package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.ResourceActions;
import dev.kiln.deploy.action.WaitingHook;
import dev.kiln.deploy.heat.Allowed;
import dev.kiln.deploy.heat.HookWaits;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackView;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the engine can do to single resources. What follows from it is waited for, unless the stack was at work before. */
final class LocalResourceActions implements ResourceActions {

    /** Longer than any action may take. */
    static final Duration LONG_ENOUGH = Duration.ofDays(1);

    private final EmbeddedDeployer deployer;

    LocalResourceActions(EmbeddedDeployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public void signal(String stack, String resource, @Nullable Object details) {
        act(stack, resource, (engine, id) -> {
            engine.signal(id, resource, details);
            return id;
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
            return id;
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
                engine.clearHook(id, resource, hook);
                return id;
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

    private <T> T act(String stack, String resource, BiFunction<Engine, String, T> action) {
        return deployer.ask(engine -> {
            StackInfo now = LocalActions.info(engine, stack);
            List<String> atRest = engine.stacks().stream()
                    .map(StackView::id)
                    .filter(id -> engine.await(id, Duration.ZERO))
                    .toList();
            T result;
            try {
                result = action.apply(engine, now.id());
            } catch (EngineException e) {
                if (e.errorType().equals("ResourceNotFound")) {
                    throw Allowed.noResource(
                            now, resource, new DeployException(Kind.NOT_FOUND, String.valueOf(e.getMessage())));
                }
                throw e;
            }
            atRest.forEach(id -> engine.await(id, LONG_ENOUGH));
            return result;
        });
    }
}
