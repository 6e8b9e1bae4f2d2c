package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.value.ValueException;
import java.util.List;

/** What was in progress when the engine last stopped has failed: nobody is at work on it any more. */
final class Recovery {

    private Recovery() {}

    static void run(Core core) {
        List<StackRecord> records = core.store().stacks();
        boolean anything = records.stream()
                .anyMatch(stack -> stack.status() == Status.IN_PROGRESS
                        || !stack.traversal().isEmpty());
        for (LiveStack stack : anything ? core.stacks().all() : cancelled(core, records)) {
            for (LiveResource row : List.copyOf(stack.rows())) {
                if (row.status() == Status.IN_PROGRESS && core.isRehearsal()) {
                    complete(row);
                } else if (row.status() == Status.IN_PROGRESS) {
                    row.state(row.action(), Status.FAILED, "Engine went down during resource " + row.action());
                }
            }
            if (stack.status() == Status.IN_PROGRESS) {
                stack.traversal(null);
                stack.state(stack.action(), Status.FAILED, "Engine went down during stack " + stack.action());
            }
        }
    }

    /** They were at rest, but perhaps not all their resources. */
    private static List<LiveStack> cancelled(Core core, List<StackRecord> records) {
        return records.stream()
                .filter(record -> record.status() == Status.FAILED
                        && record.reason().equals(Convergence.cancelled(record.action())))
                .flatMap(record -> core.stacks().find(record.id()).stream())
                .toList();
    }

    /** What is in progress where a rehearsal begins goes on elsewhere, and is taken for done. */
    private static void complete(LiveResource row) {
        DefinedResource defined = row.definition();
        try {
            if (defined != null && row.action() == Action.UPDATE) {
                row.given(defined, defined.given(row.stack().data()));
            }
        } catch (ValueException unknownYet) {
            // the values in force stay those from before the update
        }
        row.state(row.action(), Status.COMPLETE, LiveResource.CHANGED);
    }
}
