package dev.kiln.engine.run;

import java.time.Duration;
import java.util.function.Consumer;

/** A resource that rests for a while before it goes on. */
final class Pause implements Running {

    private final LiveResource row;
    private final Consumer<Abort> aborted;
    private boolean over;

    private Pause(LiveResource row, Consumer<Abort> aborted) {
        this.row = row;
        this.aborted = aborted;
    }

    static void begin(LiveResource row, Duration pause, Runnable then, Consumer<Abort> aborted) {
        Pause rest = new Pause(row, aborted);
        row.running(rest);
        Runnable end = () -> {
            if (!rest.over) {
                rest.over = true;
                row.running(null);
                then.run();
            }
        };
        Loop loop = row.stack().core().loop();
        if (pause.isZero()) {
            loop.post(end);
        } else {
            loop.after(pause, end);
        }
    }

    @Override
    public void abort(Abort why) {
        over = true;
        row.running(null);
        aborted.accept(why);
    }

    @Override
    public void wake() {
        // only time ends this
    }
}
