package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.heat.Ending;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineException;
import java.util.function.Function;

/** An action that the engine carries out while this is held. */
final class LocalRun implements RunningAction {

    private final LocalEngine.Lease lease;
    private final Happenings happenings;
    private final String action;
    private final StackInfo stack;

    private LocalRun(LocalEngine.Lease lease, Happenings happenings, String action, StackInfo stack) {
        this.lease = lease;
        this.happenings = happenings;
        this.action = action;
        this.stack = stack;
    }

    /** What the engine took on. */
    record Begun(String action, StackInfo stack) {}

    /** Has the engine begin something, with its events listened to from the start. */
    static LocalRun begin(LocalEngine local, Function<Engine, Begun> operation) {
        Happenings happenings = new Happenings();
        LocalEngine.Lease lease = local.lease(happenings);
        boolean isBegun = false;
        try {
            Begun begun = operation.apply(lease.engine());
            isBegun = true;
            return new LocalRun(lease, happenings, begun.action(), begun.stack());
        } catch (EngineException e) {
            throw EmbeddedDeployer.refusal(e);
        } finally {
            if (!isBegun) {
                lease.close();
            }
        }
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public StackInfo stack() {
        return stack;
    }

    @Override
    public DeployResult await(DeployListener listener) {
        try (LocalEngine.Lease held = lease) {
            Engine engine = held.engine();
            listener.onSubmitted(action, stack.name(), stack.id());
            happenings.deliverUntilRest(engine, stack.id(), listener);
            StackInfo end = engine.stack(stack.id())
                    .map(left -> LocalViews.whole(engine, left))
                    .orElseGet(stack::asDeleted);
            return Ending.ofLocal(action, end, happenings.events());
        } catch (EngineException e) {
            throw EmbeddedDeployer.refusal(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }
}
