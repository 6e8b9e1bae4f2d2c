package dev.kiln.cli.view;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes on between the rounds of a watch. */
public final class WatchView {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST = 3;

    private final Terminal terminal;

    /**
     * A view of a watch.
     *
     * @param terminal where to
     */
    public WatchView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Says that the next change is waited for.
     *
     * @param app what is watched
     */
    public void waiting(String app) {
        terminal.text(terminal.outStyle().dim("watching " + app + "; Ctrl-C ends it") + "\n");
    }

    /**
     * Says what has changed.
     *
     * @param folder what paths are shown from
     * @param files the files
     */
    public void changed(Path folder, Set<Path> files) {
        String some = files.stream()
                .limit(MOST)
                .map(file -> file.startsWith(folder) ? folder.relativize(file).toString() : file.toString())
                .collect(Collectors.joining(", "));
        String more = files.size() > MOST ? " and " + (files.size() - MOST) + " more" : "";
        terminal.line("");
        terminal.line(
                terminal.outStyle().bold(LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + "  " + some + more));
    }

    /**
     * Says that nothing is wrong with a stack of which there is nothing to compare.
     *
     * @param stack its name
     */
    public void good(String stack) {
        terminal.line(terminal.outStyle().bold("Stack " + stack) + ": valid");
    }
}
