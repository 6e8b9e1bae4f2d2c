package dev.kiln.engine.run;

import dev.kiln.engine.graph.Dependencies;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.engine.state.TemplateRecord;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings stacks to what their templates say, back, and to an end. Source: SEMANTICS sections 9 and 17. */
final class Convergence {

    private static final Set<Action> ROLLED_BACK =
            EnumSet.of(Action.CREATE, Action.ADOPT, Action.UPDATE, Action.RESTORE);

    private final Core core;

    Convergence(Core core) {
        this.core = core;
    }

    /** Begins a walk towards a definition. One in progress is left behind; what it has begun ends by itself. */
    void converge(LiveStack stack, StackDefinition definition, Action action) {
        converge(stack, definition, action, Map.of());
    }

    /** Begins a walk that takes over objects. */
    void converge(
            LiveStack stack,
            StackDefinition definition,
            Action action,
            Map<String, ? extends Map<String, @Nullable Object>> adopted) {
        boolean isFirst = action == Action.CREATE || action == Action.ADOPT;
        stack.keep(definition);
        stack.templates(definition.id(), isFirst ? null : stack.templateId());
        stack.begun(!isFirst);
        stack.traversal().ifPresent(Traversal::end);
        Traversal traversal = new Traversal(core.newUuid(), definition, adopted);
        stack.traversal(traversal);
        stack.state(action, Status.IN_PROGRESS, "Stack " + action + " started");
        traversal.deadline(core.loop().at(stack.deadline(), () -> timeOut(stack, traversal)));
        core.loop().post(() -> begin(stack, traversal));
    }

    private void begin(LiveStack stack, Traversal traversal) {
        if (stack.traversal().filter(now -> now == traversal).isEmpty()) {
            return;
        }
        List<LiveResource> existing =
                stack.rows().stream().filter(row -> !row.isGoneWell()).toList();
        StackDefinition definition = traversal.definition();
        Map<String, LiveResource> best = bestRows(stack, existing, definition);
        best.values().forEach(traversal::row);
        Dependencies<String> names = RequirementGraph.whole(definition, stack.data());
        definition.resources().forEach((name, defined) -> {
            if (!best.containsKey(name)) {
                traversal.row(LiveResource.planned(stack, defined, definition.id(), firstAction(stack)));
            }
        });
        traversal.begin(names, nodes(traversal, names, existing));
        List<Node> first = cleanUpsFirst(traversal.walk().first());
        for (Node node : first) {
            NodeCheck.post(stack, traversal, node);
        }
        if (first.isEmpty()) {
            complete(stack);
        }
    }

    /** A resource that turns up in a rollback or a delete counts as rolled back or deleted. Source: SEMANTICS 17.2. */
    private static Action firstAction(LiveStack stack) {
        return stack.action() == Action.ROLLBACK || stack.action() == Action.DELETE ? stack.action() : Action.INIT;
    }

    /** Which row goes on under each name. */
    private static Map<String, LiveResource> bestRows(
            LiveStack stack, List<LiveResource> existing, StackDefinition definition) {
        Map<String, LiveResource> best = new HashMap<>();
        Comparator<LiveResource> order = Comparator.<LiveResource>comparingInt(row -> suitability(stack, row))
                .thenComparing(LiveResource::updatedAt)
                .thenComparingLong(LiveResource::id);
        for (LiveResource row : existing) {
            if (definition.resources().containsKey(row.name())) {
                best.merge(row.name(), row, (a, b) -> order.compare(a, b) >= 0 ? a : b);
            }
        }
        return best;
    }

    private static int suitability(LiveStack stack, LiveResource row) {
        int score = 0;
        if (row.status() == Status.FAILED) {
            score -= 30;
        }
        if (row.action() == Action.DELETE) {
            score -= 50;
        }
        if (row.replacedBy() != null) {
            score -= 1;
        }
        if (row.templateId().equals(stack.previousTemplateId())) {
            score += 5;
        }
        if (row.templateId().equals(stack.templateId())) {
            score += 10;
        }
        return score;
    }

    private static Dependencies<Node> nodes(
            Traversal traversal, Dependencies<String> names, List<LiveResource> existing) {
        Dependencies<Node> nodes = new Dependencies<>();
        for (String name : names.nodes()) {
            nodes.add(updateOf(traversal, name));
        }
        for (String name : names.nodes()) {
            for (String required : names.requires(name)) {
                nodes.add(updateOf(traversal, name), updateOf(traversal, required));
            }
        }
        Map<Long, LiveResource> byId = new HashMap<>();
        existing.forEach(row -> byId.put(row.id(), row));
        for (LiveResource row : existing) {
            Node cleanUp = new Node(row.id(), false);
            nodes.add(cleanUp);
            for (long required : row.requires()) {
                if (byId.containsKey(required)) {
                    nodes.add(new Node(required, false), cleanUp);
                }
            }
            Long replaced = row.replaces();
            if (replaced != null && byId.containsKey(replaced)) {
                nodes.add(new Node(replaced, false), cleanUp);
            }
            Node update = new Node(row.id(), true);
            if (nodes.nodes().contains(update)) {
                nodes.add(cleanUp, update);
            }
        }
        return nodes;
    }

    private static Node updateOf(Traversal traversal, String name) {
        LiveResource row = traversal.row(name);
        if (row == null) {
            throw new IllegalStateException("no row stands for " + name);
        }
        return new Node(row.id(), true);
    }

    static List<Node> cleanUpsFirst(List<Node> nodes) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparing(Node::isUpdate));
        return sorted;
    }

    private void timeOut(LiveStack stack, Traversal traversal) {
        if (stack.traversal().filter(now -> now == traversal).isEmpty()) {
            return;
        }
        List<LiveResource> busy =
                stack.rows().stream().filter(row -> row.running() != null).toList();
        if (busy.isEmpty()) {
            fail(stack, "Timed out");
        }
        for (LiveResource row : busy) {
            Running running = row.running();
            if (running != null) {
                running.abort(Abort.TIMEOUT);
            }
        }
    }

    /** The walk in progress has failed. What it has begun ends by itself. */
    void fail(LiveStack stack, String reason) {
        stack.state(stack.action(), Status.FAILED, reason);
        if (!stack.disableRollback() && ROLLED_BACK.contains(stack.action())) {
            rollBack(stack);
        } else {
            purge(stack);
        }
    }

    /** The walk in progress is over. */
    void complete(LiveStack stack) {
        stack.state(stack.action(), Status.COMPLETE, "Stack " + stack.action() + " completed successfully");
        purge(stack);
    }

    /** Goes back to the template before the last, or to nothing when there was none. */
    void rollBack(LiveStack stack) {
        String previous = stack.previousTemplateId();
        StackDefinition target = previous == null ? null : stack.definition(previous);
        converge(stack, target == null ? empty(stack) : target, Action.ROLLBACK);
    }

    /** Removes everything. */
    void delete(LiveStack stack) {
        if (stack.status() == Status.IN_PROGRESS) {
            stopTraversals(stack);
        }
        converge(stack, empty(stack), Action.DELETE);
        core.loop().post(() -> abortAll(stack));
    }

    private void abortAll(LiveStack stack) {
        List<LiveStack> tree = new ArrayList<>(core.stacks().descendants(stack));
        tree.add(0, stack);
        for (LiveStack one : tree) {
            for (LiveResource row : List.copyOf(one.rows())) {
                Running running = row.running();
                if (running != null && row.action() != Action.DELETE) {
                    running.abort(Abort.CANCEL);
                }
            }
        }
    }

    /** Ends the walks of a stack and of those nested in it; resources in progress end by themselves. */
    void stopTraversals(LiveStack stack) {
        stopTraversal(stack);
        for (LiveStack child : core.stacks().descendants(stack)) {
            if (child.status() == Status.IN_PROGRESS) {
                stopTraversal(child);
            }
        }
    }

    private static void stopTraversal(LiveStack stack) {
        stack.traversal().ifPresent(Traversal::end);
        stack.traversal(null);
        stack.state(stack.action(), Status.FAILED, cancelled(stack.action()));
    }

    /** Why a stack has failed whose action was cancelled. */
    static String cancelled(Action action) {
        return "Stack " + action + " cancelled";
    }

    /** An empty definition with the environment of the one in force, which has the hooks. */
    private StackDefinition empty(LiveStack stack) {
        StackDefinition now = stack.definition();
        HotVersion version = now.template().version();
        Template nothing = Template.empty(version);
        Map<String, @Nullable Object> environment = new HashMap<>(now.record().environment());
        environment.remove("parameters");
        TemplateRecord record =
                new TemplateRecord(core.newUuid(), stack.id(), core.types().textOf(nothing), environment, Map.of());
        return StackDefinition.of(record, nothing, stack.pseudo(), stack.facade(), core.types());
    }

    /** Lets go of what is not needed any more when a stack has come to rest. */
    private void purge(LiveStack stack) {
        for (LiveResource row : List.copyOf(stack.rows())) {
            if (row.isGoneWell()) {
                row.remove();
            }
        }
        stack.traversal().ifPresent(Traversal::end);
        stack.traversal(null);
        if (stack.status() != Status.FAILED) {
            stack.previousTemplate(null);
        }
        if (stack.action() == Action.DELETE && stack.status() == Status.COMPLETE) {
            stack.remove();
        } else {
            stack.dropTemplates();
        }
    }
}
