package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import java.util.function.Consumer;

/** A resource that waits until somebody clears a hook. */
final class HookWait implements Running {

    private final LiveResource row;
    private final String hook;
    private final Runnable then;
    private final Consumer<Abort> aborted;

    private HookWait(LiveResource row, String hook, Runnable then, Consumer<Abort> aborted) {
        this.row = row;
        this.hook = hook;
        this.then = then;
        this.aborted = aborted;
    }

    /** Goes on, at once where the environment has no such hook for the resource. */
    static void passOrWait(
            LiveResource row,
            StackDefinition definition,
            Action action,
            String hook,
            Runnable then,
            Consumer<Abort> aborted) {
        if (row.stack().core().isRehearsal() || !definition.rules().hasHook(row.name(), hook)) {
            then.run();
            return;
        }
        row.running(new HookWait(row, hook, then, aborted));
        row.event(row.action(), row.status(), action + " paused until Hook " + hook + " is cleared");
    }

    String hook() {
        return hook;
    }

    void clear() {
        row.event(row.action(), row.status(), "Hook " + hook + " is cleared");
        row.running(null);
        row.stack().core().loop().post(then);
    }

    @Override
    public void abort(Abort why) {
        row.event(row.action(), row.status(), "Failure occurred while waiting.");
        row.running(null);
        aborted.accept(why);
    }

    @Override
    public void wake() {
        // only a cleared hook ends this
    }
}
