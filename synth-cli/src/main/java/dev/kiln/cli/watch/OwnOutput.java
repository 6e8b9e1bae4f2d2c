package dev.kiln.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files in which what this process prints ends: those that its output is redirected to, and those that a program at the other end of a
 * pipe writes, as in {@code kiln watch web.yaml | tee watch.txt}. Systems that do not show in {@code /proc} what processes have open tell
 * of none.
 */
final class OwnOutput {

    private static final int WRITES = 3; // O_WRONLY | O_RDWR

    private final Path proc;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<String> pipes = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private OwnOutput(Path proc) {
        this.proc = proc;
    }

    /**
     * Looks for the files as they are now: who reads a pipe may open them after this process has begun.
     *
     * @param proc where the system shows its processes: {@code /proc}
     * @return their real paths
     */
    static Set<Path> files(Path proc) {
        return new OwnOutput(proc).find();
    }

    private Set<Path> find() {
        Path self = proc.resolve("self/fd");
        List.of("1", "2").forEach(descriptor -> writesTo(self.resolve(descriptor)));
        while (!unread.isEmpty()) {
            String pipe = unread.remove();
            each(proc, process -> {
                if (pipe.equals(target(process.resolve("fd/0")))) {
                    each(process.resolve("fd"), this::writesTo);
                }
            });
        }
        return files;
    }

    private void writesTo(Path descriptor) {
        String target = target(descriptor);
        if (target.startsWith("pipe:")) {
            if (isWritten(descriptor) && pipes.add(target)) {
                unread.add(target);
            }
        } else if (target.startsWith("/") && isWritten(descriptor)) {
            Path file = Path.of(target);
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // It is another user's, or has ended.
        }
    }

    private static boolean isWritten(Path descriptor) {
        Path info =
                descriptor.resolveSibling("../fdinfo").normalize().resolve(String.valueOf(descriptor.getFileName()));
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("flags:"))
                    .map(line -> line.substring("flags:".length()).strip())
                    .anyMatch(flags -> (Long.parseLong(flags, 8) & WRITES) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    private static void each(Path folder, Consumer<Path> action) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(action);
        } catch (IOException e) {
            // It is another user's, or has ended, or the system has no such folder.
        }
    }
}
