package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;

/** The comparison of a resource with its object. */
final class Checking {

    private Checking() {}

    static void start(LiveResource row, ActionRun.Ending ending) {
        DefinedResource defined = row.definition();
        LiveContext context = new LiveContext(row);
        if (defined != null && defined.type().handler().supportsCheck(context)) {
            ActionRun.start(row, Action.CHECK, () -> defined.type().handler().check(context), ending);
        } else {
            row.state(Action.CHECK, Status.COMPLETE, "CHECK not supported for " + row.type());
            ending.done();
        }
    }
}
