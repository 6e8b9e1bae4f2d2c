package dev.kiln.cli.live;

import dev.kiln.cli.view.ScreenSize;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** How large the terminal of this process is at any time. To find the terminal takes a moment; to ask it then takes microseconds. */
public final class JLineSize implements Supplier<ScreenSize> {

    private final Terminal terminal;
    private ScreenSize last;

    private JLineSize(Terminal terminal, ScreenSize last) {
        this.terminal = terminal;
        this.last = last;
    }

    /**
     * Finds the terminal.
     *
     * @param otherwise how large it is taken to be where it cannot be found, as without a standard input
     * @return its size now, whenever asked
     */
    public static Supplier<ScreenSize> open(ScreenSize otherwise) {
        try {
            // Nothing is read from it, and nothing written to it: not even to ask what it can do.
            Terminal found = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .graphemeCluster(false)
                    .nativeSignals(false)
                    .paused(true)
                    .build();
            return new JLineSize(found, otherwise);
        } catch (IOException | IllegalStateException | LinkageError e) {
            return () -> otherwise;
        }
    }

    @Override
    public ScreenSize get() {
        try {
            Size size = terminal.getSize();
            last = new ScreenSize(size.getColumns(), size.getRows());
        } catch (IllegalStateException e) {
            return last; // It has been closed, because the process is being ended.
        }
        return last;
    }
}
