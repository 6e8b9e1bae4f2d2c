package dev.kiln.cli.live;

import dev.kiln.cli.view.ScreenSize;
import dev.kiln.cli.view.Terminal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws the stacks that are at work again and again, and each for the last time when it is at rest. Safe for threads. */
final class LiveScreen implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final Terminal terminal;
    private final InstantSource clock;
    private final LiveTable table;
    private final List<StackWatch> watches = new ArrayList<>();
    private final Thread drawer;
    private volatile Supplier<ScreenSize> size;
    private boolean isUsed;
    private boolean isClosed;

    /**
     * A screen on which nothing is drawn yet.
     *
     * @param terminal where to draw
     * @param finder finds out how large the terminal is, which may take a while
     * @param clock tells what time it is
     */
    LiveScreen(Terminal terminal, Supplier<Supplier<ScreenSize>> finder, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.table = new LiveTable(terminal.outStyle());
        this.size = terminal::size;
        this.drawer = new Thread(() -> drawUntilClosed(finder), "kiln-live-table");
        drawer.setDaemon(true);
    }

    synchronized void show(StackWatch watch) {
        if (isUsed && watches.isEmpty()) {
            terminal.line(""); // What comes after a table belongs to it.
        }
        isUsed = true;
        watches.add(watch);
        if (drawer.getState() == Thread.State.NEW) {
            drawer.start();
        }
        draw();
    }

    /** Prints a stack for the last time. It stays where it is, and those still at work go on below. */
    synchronized void finish(StackWatch watch) {
        if (watches.remove(watch)) {
            table.last(List.of(watch.lines(clock.instant())), size().columns() - 1)
                    .forEach(terminal::line);
            if (watches.isEmpty()) {
                terminal.endDrawing();
            }
        }
    }

    private synchronized void draw() {
        if (!watches.isEmpty() && !isClosed) {
            ScreenSize now = size();
            List<StackLines> stacks = new ArrayList<>();
            watches.forEach(watch -> stacks.add(watch.lines(clock.instant())));
            // A line as wide as the terminal, or one in its last row, would move what stands above.
            terminal.draw(table.drawn(stacks, now.columns() - 1, now.rows() - 1), now);
        }
    }

    /** The size now; some terminals forget theirs. */
    private ScreenSize size() {
        ScreenSize now = size.get();
        return now.isKnown() ? now : terminal.size();
    }

    private void drawUntilClosed(Supplier<Supplier<ScreenSize>> finder) {
        size = finder.get();
        try {
            while (!isClosed()) {
                draw();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drawer.interrupt();
        terminal.endDrawing();
    }
}
