package dev.kiln.deploy.app;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deploys and deletes the stacks of an app, each as soon as those that it waits for are done, independent ones at once. Where one fails,
 * those that wait for it are not begun; the others go on. Safe for threads.
 *
 * <pre>{@code
 * HeatApi heat = ...;
 * AppDeployer deployer = new AppDeployer(new HeatDeployer(heat), new HeatInspection(rest)::stack, 8);
 * AppResult result = deployer.deploy(AppPlan.of(stacks), AppListener.NONE);
 * result.outcomes().forEach(outcome -> System.out.println(outcome.stack() + " " + outcome.verdict()));
 * }</pre>
 */
public final class AppDeployer {

    private final Deployer deployer;
    private final Function<String, StackInfo> stacks;
    private final int atOnce;

    /**
     * A deployer of apps.
     *
     * @param deployer what deploys and deletes each stack; safe for threads
     * @param stacks finds a stack that is there already by its name, for its outputs, such as {@code inspection::stack}
     * @param atOnce how many stacks may be worked on at the same time, at least 1
     */
    public AppDeployer(Deployer deployer, Function<String, StackInfo> stacks, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one stack has to be worked on, not " + atOnce);
        }
        this.deployer = deployer;
        this.stacks = stacks;
        this.atOnce = atOnce;
    }

    /**
     * Creates or updates stacks. Outputs become parameters as soon as they are known.
     *
     * @param plan the stacks
     * @param listener told of what happens
     * @return what became of each stack; when the thread was interrupted, those begun have failed with kind INTERRUPTED, and go on
     * @throws DeployException before anything is begun, if a value is to come from a stack that is neither planned nor there
     */
    public AppResult deploy(AppPlan plan, AppListener listener) {
        Map<String, List<StackOutput>> there = outputsOutside(plan);
        return new AppRun(plan.stacks(), plan::before, "was not deployed", atOnce, listener)
                .run((stack, done) -> deploy(stack, there, done, listener));
    }

    /**
     * Deploys in a thread of its own.
     *
     * <pre>{@code
     * deployer.deploying(plan, AppListener.NONE).thenAccept(result -> System.out.println(result.isGood()));
     * }</pre>
     *
     * @param plan the stacks
     * @param listener told of what happens
     * @return what {@link #deploy} gives or throws; cancelling it ends the watching, not what goes on in the cloud
     */
    public CompletableFuture<AppResult> deploying(AppPlan plan, AppListener listener) {
        return Background.start(() -> deploy(plan, listener));
    }

    /**
     * Deletes stacks, those that need others before those. A stack that is not there is passed over.
     *
     * @param plan the stacks
     * @param listener told of what happens; it is not asked for objections
     * @return what became of each stack
     */
    public AppResult destroy(AppPlan plan, AppListener listener) {
        return new AppRun(plan.stacks(), plan::behind, "is not deleted", atOnce, listener)
                .run((stack, done) -> destroy(stack.name(), listener.of(stack.name())));
    }

    /**
     * Deletes in a thread of its own.
     *
     * <pre>{@code
     * deployer.destroying(plan, AppListener.NONE).join();
     * }</pre>
     *
     * @param plan the stacks
     * @param listener told of what happens
     * @return what {@link #destroy} gives or throws; cancelling it ends the watching, not what goes on in the cloud
     */
    public CompletableFuture<AppResult> destroying(AppPlan plan, AppListener listener) {
        return Background.start(() -> destroy(plan, listener));
    }

    private StackOutcome deploy(
            AppStack stack,
            Map<String, List<StackOutput>> there,
            Map<String, StackOutcome> done,
            AppListener listener) {
        StackRequest request = stack.request();
        for (OutputUse use : stack.takes()) {
            StackOutcome producer = done.get(use.producer());
            List<StackOutput> outputs = producer != null && producer.result() != null
                    ? producer.result().outputs()
                    : there.getOrDefault(use.producer(), List.of());
            StackOutput output = find(outputs, use.output());
            Object value = output == null ? null : output.value();
            if (value == null) {
                return StackOutcome.notBegun(stack.name(), withoutValue(use, output));
            }
            request = request.withParameter(use.parameter(), value);
        }
        Optional<String> objection = listener.objection(request);
        if (objection.isPresent()) {
            return StackOutcome.notBegun(stack.name(), objection.get());
        }
        return StackOutcome.complete(stack.name(), deployer.deploy(request, listener.of(stack.name())));
    }

    private StackOutcome destroy(String stack, DeployListener listener) {
        try {
            return StackOutcome.complete(stack, deployer.destroy(stack, listener));
        } catch (DeployException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return StackOutcome.absent(stack);
            }
            throw e;
        }
    }

    /** The outputs of stacks that are not planned and from which planned ones take values. */
    private Map<String, List<StackOutput>> outputsOutside(AppPlan plan) {
        Map<String, OutputUse> uses = new TreeMap<>();
        Map<String, String> users = new LinkedHashMap<>();
        for (AppStack stack : plan.stacks()) {
            for (OutputUse use : stack.takes()) {
                if (!plan.has(use.producer())) {
                    uses.putIfAbsent(use.producer(), use);
                    users.putIfAbsent(use.producer(), stack.name());
                }
            }
        }
        Map<String, List<StackOutput>> outputs = new LinkedHashMap<>();
        uses.forEach((producer, use) -> {
            try {
                outputs.put(producer, stacks.apply(producer).outputs());
            } catch (DeployException e) {
                if (e.kind() != Kind.NOT_FOUND) {
                    throw e;
                }
                throw new DeployException(
                        Kind.NOT_FOUND,
                        "The stack " + users.get(producer) + " takes its parameter " + use.parameter()
                                + " from the output " + use.output() + " of " + producer
                                + ", which is not there. Deploy " + producer + " too.",
                        null,
                        e);
            }
        });
        return outputs;
    }

    private static @Nullable StackOutput find(List<StackOutput> outputs, String key) {
        return outputs.stream()
                .filter(output -> output.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String withoutValue(OutputUse use, @Nullable StackOutput output) {
        String why = output == null || output.error() == null ? "has no value" : "has no value: " + output.error();
        return "its parameter " + use.parameter() + " takes the output " + use.output() + " of " + use.producer()
                + ", which " + why + " (kiln stack outputs " + use.producer() + ")";
    }
}
