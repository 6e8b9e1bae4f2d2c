package dev.kiln.deploy.embedded;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.heat.Ending;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackView;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An action that the engine of another process carries out, followed in the store, which that process writes. */
final class DistantRun implements RunningAction {

    private static final long LOOK_MILLIS = 200;
    private static final int ALL_LEVELS = Integer.MAX_VALUE;

    private final EmbeddedDeployer deployer;
    private final String action;
    private final StackInfo stack;
    private final Set<String> known = new HashSet<>();
    private final List<StackEvent> events = new ArrayList<>();
    private final CompletableFuture<Boolean> call;

    private DistantRun(EmbeddedDeployer deployer, String action, StackInfo stack, Runnable request) {
        this.deployer = deployer;
        this.action = action;
        this.stack = stack;
        look().events().forEach(event -> known.add(event.id()));
        this.call = Background.start(() -> {
            request.run();
            return true;
        });
    }

    /** Asks the other engine, which answers when it has done what was asked for, or has taken note of it. */
    static DistantRun begin(EmbeddedDeployer deployer, String action, StackInfo stack, Runnable request) {
        return new DistantRun(deployer, action, stack, request);
    }

    /** What the store says at one time. */
    private record Look(StackInfo stack, List<StackEvent> events) {}

    private Look look() {
        return deployer.ask(engine -> {
            StackView now = EmbeddedDeployer.existing(engine, stack.id());
            return new Look(LocalViews.whole(engine, now), LocalInspection.events(engine, now, ALL_LEVELS));
        });
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
        listener.onSubmitted(action, stack.name(), stack.id());
        while (true) {
            boolean isAnswered = call.isDone();
            Look now = look();
            for (StackEvent event : now.events()) {
                if (known.add(event.id())) {
                    events.add(event);
                    listener.onEvent(event);
                }
            }
            if (isAnswered) {
                checkAnswer();
                if (!now.stack().status().isInProgress()) {
                    return Ending.ofLocal(action, now.stack(), events);
                }
            }
            Pause.REAL.millis(LOOK_MILLIS);
        }
    }

    private void checkAnswer() {
        try {
            call.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException refused) {
                throw EmbeddedDeployer.refusal(refused);
            }
            if (e.getCause() instanceof UncheckedIOException lost) {
                throw new DeployException(
                        Kind.CONNECTION,
                        "The process that works on the local stacks has ended or does not answer: " + lost.getMessage()
                                + ". What has become of stack " + stack.name() + " is shown by `kiln stack show "
                                + stack.name() + " --local`.",
                        null,
                        lost);
            }
            throw e;
        }
    }

    /** The other process goes on. */
    @Override
    public void close() {
        // nothing is held
    }
}
