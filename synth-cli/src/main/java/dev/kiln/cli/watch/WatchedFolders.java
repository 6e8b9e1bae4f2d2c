package dev.kiln.cli.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Folders, with all that is below them, in which changes are waited for. What programs make and what editors put down for a moment is no
 * change: hidden files and folders, {@code target}, {@code kiln.out}, names that end with a tilde, and what this process itself
 * prints, wherever it goes.
 */
public final class WatchedFolders implements AutoCloseable {

    private static final Set<String> MADE = Set.of("target", "kiln.out", "node_modules");

    /** So many folders are enough for any project; whoever names his home does not wait for ever. */
    private static final int MOST = 2_000;

    private static final Path PROC = Path.of("/proc");

    private final WatchService service;
    private final Duration rest;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Begins to watch; what changes from now on is not missed.
     *
     * @param roots the folders
     * @param rest how long nothing may change before a change counts as finished, since saving takes several steps
     * @throws IOException when the folders cannot be watched
     */
    public WatchedFolders(Set<Path> roots, Duration rest) throws IOException {
        this.rest = rest;
        Path first = roots.iterator().next();
        this.service = first.getFileSystem().newWatchService();
        for (Path root : roots) {
            add(root);
        }
    }

    /**
     * Waits until something has changed and then nothing more for the time of rest.
     *
     * @return the files that changed
     * @throws InterruptedException when the thread is interrupted
     * @throws IOException when a folder that has come cannot be watched
     */
    public Set<Path> awaitChange() throws InterruptedException, IOException {
        Set<Path> changed = new LinkedHashSet<>();
        while (changed.isEmpty()) {
            settle(changed);
            if (!changed.isEmpty()) {
                Set<Path> own = OwnOutput.files(PROC);
                changed.removeIf(file -> own.contains(real(file)));
            }
        }
        return changed;
    }

    private void settle(Set<Path> changed) throws InterruptedException, IOException {
        take(service.take(), changed);
        @Nullable WatchKey more = service.poll(rest.toMillis(), TimeUnit.MILLISECONDS);
        while (more != null) {
            take(more, changed);
            more = service.poll(rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file; // It has gone meanwhile.
        }
    }

    private void take(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || !(event.context() instanceof Path name)) {
                continue; // More than the system could remember: the next one counts.
            }
            Path file = folder.resolve(name);
            if (isIgnored(file)) {
                continue;
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                    add(file);
                    changed.add(file);
                }
            } else {
                changed.add(file);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void add(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && isIgnored(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (folders.size() >= MOST) {
                    return FileVisitResult.TERMINATE;
                }
                folders.put(
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // It has gone meanwhile, or is nobody's to read.
            }
        });
    }

    private static boolean isIgnored(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.endsWith("~") || MADE.contains(name);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
