package dev.kiln.cli.live;

import dev.kiln.cli.view.DeploymentView;
import dev.kiln.cli.view.Terminal;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackResource;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Shows stacks while a command waits for them, one or several at once: as a table that is drawn in place where a person is watching, else a
 * line for each event. When the process is ended meanwhile, as by Ctrl-C, it says what becomes of them. Safe for threads.
 *
 * <pre>{@code
 * try (Watching watching = new Watching(terminal, words);
 *         Watched web = watching.stack("web", Map.of(), path -> Optional.empty(), List::of)) {
 *     web.finished(deployer.deploy(request, web).stack());
 * }
 * }</pre>
 */
public final class Watching implements AutoCloseable {

    private final Terminal terminal;
    private final LastWords words;
    private final LiveScreen screen;
    private final List<Watched> atWork = new ArrayList<>();
    private final Thread hook = new Thread(this::interrupted, "kiln-last-words");

    /**
     * Begins to watch; nothing is shown yet.
     *
     * @param terminal where to show
     * @param words what to say when the process is ended
     */
    public Watching(Terminal terminal, LastWords words) {
        this.terminal = terminal;
        this.words = words;
        this.screen = new LiveScreen(terminal, () -> JLineSize.open(terminal.size()), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Shows one more stack, which is alone or can be told from the others without their names.
     *
     * @param stack its name or id
     * @param types the types of its resources by name, as far as they are known, in the order in which to show them
     * @param sources the user's line behind a place of the template
     * @param listing asks the cloud for its resources and those nested in it, in whatever thread
     * @return what is told of the events
     */
    public Watched stack(
            String stack,
            Map<String, String> types,
            Function<TemplatePath, Optional<Location>> sources,
            Supplier<List<StackResource>> listing) {
        return stack(stack, types, sources, listing, false);
    }

    /**
     * Shows one more stack.
     *
     * @param stack its name or id
     * @param types the types of its resources by name, as far as they are known, in the order in which to show them
     * @param sources the user's line behind a place of the template
     * @param listing asks the cloud for its resources and those nested in it, in whatever thread
     * @param among whether there are others with which one could be confused, so that each line says whose it is
     * @return what is told of the events
     */
    public Watched stack(
            String stack,
            Map<String, String> types,
            Function<TemplatePath, Optional<Location>> sources,
            Supplier<List<StackResource>> listing,
            boolean among) {
        if (!terminal.isDrawable()) {
            DeploymentView lines = among
                    ? DeploymentView.among(terminal, stack, sources)
                    : new DeploymentView(terminal, stack, sources);
            return begun(new Watched(this, stack, lines, lines::finished, () -> {}));
        }
        InstantSource clock = InstantSource.system();
        StackProgress progress = new StackProgress(
                stack,
                types,
                name -> sources.apply(TemplatePath.of("resources", name))
                        .map(Location::toString)
                        .orElse(""),
                clock.instant());
        StackWatch watch = new StackWatch(terminal, progress, listing, clock);
        screen.show(watch);
        return begun(new Watched(this, stack, watch, watch::ended, () -> {
            watch.ended(null);
            screen.finish(watch);
        }));
    }

    /**
     * Shows nothing of a stack, but says what becomes of it when the process is ended.
     *
     * @param stack its name or id
     * @return what is told of the events
     */
    public Watched silently(String stack) {
        return begun(new Watched(this, stack, DeployListener.NONE, last -> {}, () -> {}));
    }

    private synchronized Watched begun(Watched watched) {
        atWork.add(watched);
        return watched;
    }

    synchronized void over(Watched watched) {
        atWork.remove(watched);
    }

    private void interrupted() {
        List<String> lines = new ArrayList<>();
        synchronized (this) {
            atWork.forEach(watched -> lines.addAll(words.of(watched.stack(), watched.action())));
        }
        terminal.lastWords(lines);
    }

    @Override
    public void close() {
        screen.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being ended, and the last words are being said.
        }
    }
}
