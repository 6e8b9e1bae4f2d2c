package dev.kiln.deploy.embedded;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.StackControl;
import dev.kiln.engine.api.StackView;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine of this process, for its own callers and for those of others. */
final class LocalControl implements StackControl {

    private final Engine engine;
    private final Runnable closing;

    LocalControl(Engine engine, Runnable closing) {
        this.engine = engine;
        this.closing = closing;
    }

    @Override
    public void signal(String stack, String resource, @Nullable Object details) {
        act(() -> {
            engine.signal(stack, resource, details);
            return List.of();
        });
    }

    @Override
    public List<String> fireAlarm(String stack, String resource, String state) {
        return act(() -> engine.fireAlarm(stack, resource, state));
    }

    @Override
    public void markUnhealthy(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        act(() -> {
            engine.markUnhealthy(stack, resource, unhealthy, reason);
            return List.of();
        });
    }

    @Override
    public void cancel(String stack, boolean rollback) {
        act(() -> {
            if (rollback) {
                engine.cancelUpdate(stack);
            } else {
                engine.cancelWithoutRollback(stack);
            }
            return List.of();
        });
    }

    @Override
    public void act(String stack, WholeAction action) {
        act(() -> {
            begin(engine, stack, action);
            return List.of();
        });
    }

    static void begin(Engine engine, String stack, WholeAction action) {
        switch (action) {
            case SUSPEND -> engine.suspend(stack);
            case RESUME -> engine.resume(stack);
            case CHECK -> engine.check(stack);
        }
    }

    private List<String> act(Supplier<List<String>> action) {
        List<String> atRest = engine.stacks().stream()
                .map(StackView::id)
                .filter(id -> engine.await(id, Duration.ZERO))
                .toList();
        List<String> result = action.get();
        atRest.forEach(id -> engine.await(id, LocalResourceActions.LONG_ENOUGH));
        return result;
    }

    @Override
    public void close() {
        closing.run();
    }
}
