package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over the stacks of an app, in which each waits for others. Used once, by one thread, which begins threads for the stacks. */
final class AppRun {

    private final List<AppStack> stacks;
    private final Function<String, Set<String>> waitsFor;
    private final String lack;
    private final int atOnce;
    private final AppListener listener;
    private final Map<String, StackOutcome> done = new LinkedHashMap<>();
    private final Map<String, Thread> running = new LinkedHashMap<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private @Nullable Throwable fault;
    private boolean isInterrupted;

    /** What is done to a stack; {@code done} has the outcomes of those that it waited for. */
    interface Work {
        StackOutcome on(AppStack stack, Map<String, StackOutcome> done);
    }

    /** A thread's last word: an outcome, or what nobody foresaw. */
    private record Ended(
            String stack,
            @Nullable StackOutcome outcome,
            @Nullable Throwable fault) {}

    /** {@code lack} says of a stack that others wait for in vain what is wrong with it. */
    AppRun(
            List<AppStack> stacks,
            Function<String, Set<String>> waitsFor,
            String lack,
            int atOnce,
            AppListener listener) {
        this.stacks = stacks;
        this.waitsFor = waitsFor;
        this.lack = lack;
        this.atOnce = atOnce;
        this.listener = listener;
    }

    AppResult run(Work work) {
        while (done.size() < stacks.size()) {
            for (AppStack stack : stacks) {
                if (!done.containsKey(stack.name()) && !running.containsKey(stack.name())) {
                    consider(stack, work);
                }
            }
            if (!running.isEmpty()) {
                awaitOne();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        List<StackOutcome> outcomes = new ArrayList<>(done.values());
        List<String> order = stacks.stream().map(AppStack::name).toList();
        outcomes.sort(Comparator.comparingInt(outcome -> order.indexOf(outcome.stack())));
        return new AppResult(outcomes);
    }

    private void consider(AppStack stack, Work work) {
        if (isInterrupted || fault != null) {
            end(StackOutcome.notBegun(stack.name(), "the deployment was interrupted"));
            return;
        }
        Set<String> awaited = waitsFor.apply(stack.name());
        Set<String> lacking = new LinkedHashSet<>();
        done.values().stream()
                .filter(outcome -> !outcome.isGood() && awaited.contains(outcome.stack()))
                .forEach(outcome -> lacking.add(outcome.stack()));
        if (!lacking.isEmpty()) {
            end(StackOutcome.notBegun(stack.name(), reason(lacking)));
        } else if (done.keySet().containsAll(awaited) && running.size() < atOnce) {
            begin(stack, work);
        }
    }

    /** Of those that lack, the ones that are to blame, not those that only waited for them. */
    private String reason(Set<String> lacking) {
        Set<String> roots = new LinkedHashSet<>(lacking);
        roots.removeIf(name -> waitsFor.apply(name).stream().anyMatch(lacking::contains));
        return String.join(" and ", roots) + (roots.size() == 1 ? " " : " each ") + lack;
    }

    private void begin(AppStack stack, Work work) {
        Map<String, StackOutcome> before = Map.copyOf(done);
        Thread thread = new Thread(() -> ended.add(result(stack, before, work)), "kiln-stack-" + stack.name());
        thread.setDaemon(true);
        running.put(stack.name(), thread);
        thread.start();
    }

    private static Ended result(AppStack stack, Map<String, StackOutcome> before, Work work) {
        try {
            return new Ended(stack.name(), work.on(stack, before), null);
        } catch (DeployException failure) {
            return new Ended(stack.name(), StackOutcome.failed(stack.name(), failure), null);
        } catch (Throwable unforeseen) {
            return new Ended(stack.name(), null, unforeseen);
        }
    }

    private void awaitOne() {
        Ended one;
        try {
            one = ended.take();
        } catch (InterruptedException e) {
            isInterrupted = true;
            running.values().forEach(Thread::interrupt);
            return;
        }
        running.remove(one.stack());
        if (one.outcome() != null) {
            end(one.outcome());
        } else {
            fault = one.fault();
            end(StackOutcome.notBegun(one.stack(), String.valueOf(one.fault())));
        }
    }

    private void end(StackOutcome outcome) {
        done.put(outcome.stack(), outcome);
        listener.onEnded(outcome);
    }
}
