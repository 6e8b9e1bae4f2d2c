package dev.kiln.codegen;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.naming.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A directory that holds generated sources and nothing else. */
public final class SourceTree {

    private final Path root;

    /**
     * Takes a directory.
     *
     * @param root the source root; made when it is absent
     */
    public SourceTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * How many files were touched.
     *
     * @param written new or changed ones
     * @param unchanged those left alone, so that the compiler need not run again
     * @param deleted stale ones
     */
    public record Changes(int written, int unchanged, int deleted) {}

    /**
     * Makes the directory hold exactly the given files.
     *
     * @param files the files
     * @return what had to be done
     * @throws IOException when the directory cannot be read or written
     * @throws GenerationException when a file would lie outside the directory
     */
    public Changes update(Collection<SourceFile> files) throws IOException {
        Set<Path> wanted = new HashSet<>();
        int written = 0;
        for (SourceFile file : files) {
            Path path = root.resolve(file.path()).normalize();
            if (!path.startsWith(root)) {
                throw new GenerationException("the file " + file.path() + " would lie outside " + root
                        + "; correct the name of the type in its schema");
            }
            wanted.add(path);
            written += writeIfChanged(path, file.text()) ? 1 : 0;
        }
        return new Changes(written, wanted.size() - written, deleteAllBut(wanted));
    }

    private static boolean writeIfChanged(Path path, String text) throws IOException {
        if (Files.exists(path) && Files.readString(path).equals(text)) {
            return false;
        }
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return true;
    }

    private int deleteAllBut(Set<Path> wanted) throws IOException {
        if (!Files.exists(root)) {
            return 0;
        }
        List<Path> innermostFirst;
        try (Stream<Path> paths = Files.walk(root)) {
            innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        int deleted = 0;
        for (Path path : innermostFirst) {
            if (Files.isDirectory(path)) {
                deleteIfEmpty(path);
            } else if (!wanted.contains(path) && path.toString().endsWith(".java")) {
                Files.delete(path);
                deleted++;
            }
        }
        return deleted;
    }

    private void deleteIfEmpty(Path directory) throws IOException {
        boolean empty;
        try (Stream<Path> children = Files.list(directory)) {
            empty = children.findAny().isEmpty();
        }
        if (empty && !directory.equals(root)) {
            Files.delete(directory);
        }
    }
}
