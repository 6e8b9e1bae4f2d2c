package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import java.time.Duration;

/** Carries out the steps of a walk. Source: SEMANTICS sections 9 and 17. */
final class NodeCheck {

    /** How long a new walk leaves a busy resource alone before it asks it to hurry. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Core core;
    private final LiveStack stack;
    private final Traversal traversal;
    private final Node node;

    private NodeCheck(LiveStack stack, Traversal traversal, Node node) {
        this.core = stack.core();
        this.stack = stack;
        this.traversal = traversal;
        this.node = node;
    }

    /** Has a step carried out as soon as the steps that are ready already have begun. */
    static void post(LiveStack stack, Traversal traversal, Node node) {
        stack.core().loop().post(new NodeCheck(stack, traversal, node)::begin);
    }

    private boolean isCurrent() {
        return stack.traversal().filter(now -> now == traversal).isPresent();
    }

    private void begin() {
        LiveResource row = stack.row(node.row());
        if (!isCurrent() || row == null || traversal.walk().isDone(traversal.key(node))) {
            return;
        }
        if (node.isUpdate()) {
            update(row);
        } else {
            cleanUp(row);
        }
    }

    private void update(LiveResource row) {
        DefinedResource defined = traversal.definition().resources().get(row.name());
        if (defined == null) {
            throw new IllegalStateException(row.name() + " is walked, but not in the template");
        }
        if (row.running() != null) {
            waitFor(row);
        } else if (row.action() == Action.INIT) {
            new CreateFlow(row, defined, traversal, outcome(row)).start();
        } else {
            new UpdateFlow(row, defined, traversal, outcome(row)).start();
        }
    }

    private void cleanUp(LiveResource row) {
        if (row.templateId().equals(traversal.definition().id())) {
            propagate();
        } else if (row.running() != null) {
            waitFor(row);
        } else if (row.action() == Action.INIT) {
            row.remove();
            propagate();
        } else {
            new DeleteFlow(row, traversal, outcome(row)).start();
        }
    }

    /** What goes on on the row ends by itself, and then the walk comes back to it. */
    private void waitFor(LiveResource row) {
        core.loop().after(PATIENCE, () -> {
            DefinedResource defined = row.definition();
            if (row.running() != null && isCurrent() && defined != null) {
                defined.type().handler().preempt(new LiveContext(row));
            }
        });
    }

    private Outcome outcome(LiveResource row) {
        return new Outcome() {
            @Override
            public void done() {
                if (isCurrent()) {
                    propagate();
                } else {
                    retrigger(stack, row);
                }
            }

            @Override
            public void failed(String reason) {
                if (isCurrent()) {
                    core.convergence().fail(stack, reason);
                } else {
                    retrigger(stack, row);
                }
            }

            @Override
            public void replaced(LiveResource replacement) {
                if (isCurrent()) {
                    traversal.replace(row, replacement);
                    post(stack, traversal, new Node(replacement.id(), true));
                } else {
                    retrigger(stack, row);
                }
            }

            @Override
            public void aborted(Abort why) {
                if (why == Abort.TIMEOUT && isCurrent()) {
                    core.convergence().fail(stack, "Timed out");
                } else {
                    retrigger(stack, row);
                }
            }
        };
    }

    private void propagate() {
        for (Node next : Convergence.cleanUpsFirst(traversal.walk().finish(traversal.key(node)))) {
            post(stack, traversal, next);
        }
        if (traversal.walk().isFinished()) {
            core.convergence().complete(stack);
        }
    }

    /** A row that was busy when a newer walk came to it is free now. */
    private static void retrigger(LiveStack stack, LiveResource row) {
        stack.traversal().ifPresent(latest -> {
            Node update = new Node(row.id(), true);
            boolean waitsForUpdate = latest.walk().dependencies().nodes().contains(update);
            Node key = waitsForUpdate ? update : new Node(row.id(), false);
            if (latest.walk().isReady(key) && !latest.walk().isDone(key)) {
                post(stack, latest, key);
            }
        });
    }
}
