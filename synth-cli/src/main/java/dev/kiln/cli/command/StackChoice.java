package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.app.AppPlan;
import dev.kiln.deploy.app.AppStack;
import dev.kiln.deploy.app.OutputUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which stacks of an app are meant, and how many of them are worked on at the same time. */
final class StackChoice {

    @Option(
            names = {"-x", "--exclusively"},
            description = "Only the stacks that are named.")
    private boolean exclusively;

    @Option(
            names = "--concurrency",
            paramLabel = "COUNT",
            description = "How many stacks are worked on at once, at most; ${DEFAULT-VALUE} if not given.")
    private int concurrency = 8;

    int concurrency() {
        return Math.max(1, concurrency);
    }

    /** The stacks to deploy: those that are named, and what they need. */
    AppPlan toDeploy(AppPlan app, List<String> names, AppOptions options) throws ProgramException {
        Set<String> wanted = wanted(names, options);
        return chosen(() -> wanted.isEmpty() ? app : exclusively ? app.only(wanted) : app.withWhatTheyNeed(wanted));
    }

    /** The stacks to delete: those that are named, and what needs them. */
    AppPlan toDestroy(AppPlan app, List<String> names, AppOptions options) throws ProgramException {
        Set<String> wanted = wanted(names, options);
        return chosen(() -> wanted.isEmpty() ? app : exclusively ? app.only(wanted) : app.withWhatNeedsThem(wanted));
    }

    /** The whole app; parameters that {@code isGiven} take nothing from other stacks. */
    static AppPlan plan(List<LoadedStack> stacks, Map<String, StackRequest> requests, Predicate<String> isGiven)
            throws ProgramException {
        List<AppStack> all = new ArrayList<>();
        for (LoadedStack stack : stacks) {
            List<OutputUse> takes = stack.takes().stream()
                    .filter(wire -> !isGiven.test(wire.parameter()))
                    .map(wire -> new OutputUse(wire.producer(), wire.output(), wire.parameter()))
                    .toList();
            StackRequest request = requests.getOrDefault(stack.name(), StackRequest.of(stack.name(), stack.yaml()));
            all.add(new AppStack(request, takes, Set.copyOf(stack.after())));
        }
        return chosen(() -> AppPlan.of(all));
    }

    private static Set<String> wanted(List<String> names, AppOptions options) {
        Set<String> wanted = new LinkedHashSet<>(names);
        wanted.addAll(options.named());
        return wanted;
    }

    /** A plan that cannot be made is a fault of the app or of the command line, and nothing has been sent. */
    private static AppPlan chosen(Supplier<AppPlan> plan) throws ProgramException {
        try {
            return plan.get();
        } catch (DeployException e) {
            throw new ProgramException(String.valueOf(e.getMessage()), "kiln ls shows the stacks and their needs", e);
        }
    }
}
