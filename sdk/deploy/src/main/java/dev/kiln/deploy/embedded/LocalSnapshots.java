package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.BegunSnapshot;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.Snapshot;
import dev.kiln.deploy.action.StackSnapshots;
import dev.kiln.deploy.heat.Allowed;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.SnapshotView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Snapshots of local stacks. */
final class LocalSnapshots implements StackSnapshots {

    private final EmbeddedDeployer deployer;
    private final LocalEngine local;

    LocalSnapshots(EmbeddedDeployer deployer, LocalEngine local) {
        this.deployer = deployer;
        this.local = local;
    }

    @Override
    public BegunSnapshot create(String stack, @Nullable String name) {
        AtomicReference<String> id = new AtomicReference<>("");
        Allowed.atRest(deployer.ask(engine -> LocalActions.info(engine, stack))); // else it would wait for that
        RunningAction action = LocalRun.begin(local, engine -> {
            StackInfo now = LocalActions.info(engine, stack);
            Allowed.atRest(now);
            id.set(engine.snapshot(now.id(), name));
            return new LocalRun.Begun("SNAPSHOT", now);
        });
        return new BegunSnapshot(Objects.requireNonNullElse(id.get(), ""), action);
    }

    @Override
    public List<Snapshot> list(String stack) {
        return deployer.ask(
                engine -> engine.snapshots(LocalActions.info(engine, stack).id()).stream()
                        .map(LocalSnapshots::snapshot)
                        .toList());
    }

    @Override
    public Snapshot show(String stack, String id) {
        return deployer.ask(engine -> snapshot(known(engine, LocalActions.info(engine, stack), id)));
    }

    @Override
    public RunningAction restore(String stack, String id) {
        Allowed.atRest(deployer.ask(engine -> LocalActions.info(engine, stack))); // else it would wait for that
        return LocalRun.begin(local, engine -> {
            StackInfo now = LocalActions.info(engine, stack);
            Allowed.atRest(now);
            known(engine, now, id);
            engine.restore(now.id(), id);
            return new LocalRun.Begun("RESTORE", now);
        });
    }

    @Override
    public void delete(String stack, String id) {
        deployer.act(engine -> {
            StackInfo now = LocalActions.info(engine, stack);
            SnapshotView found = known(engine, now, id);
            engine.deleteSnapshot(now.id(), id);
            return found;
        });
    }

    private static SnapshotView known(Engine engine, StackInfo stack, String id) {
        return engine.snapshots(stack.id()).stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Allowed.noSnapshot(
                        stack, id, new DeployException(Kind.NOT_FOUND, "There is no such snapshot.")));
    }

    private static Snapshot snapshot(SnapshotView view) {
        return new Snapshot(
                view.id(),
                view.name(),
                view.status().name(),
                view.reason(),
                view.createdAt().toString(),
                view.data());
    }
}
