package dev.kiln.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text that is committed beside a test, to be compared with what the program produces now. {@code -Dkiln.snapshots=update} writes it
 * anew; a missing one fails and says so.
 */
public final class Snapshot {

    private static final int CONTEXT = 3;

    private final Path file;

    private Snapshot(Path file) {
        this.file = file;
    }

    /**
     * The snapshot in a file.
     *
     * @param file for example {@code src/test/snapshots/web.yaml}
     * @return the snapshot
     */
    public static Snapshot in(Path file) {
        return new Snapshot(file);
    }

    /**
     * Compares, or writes where that is asked for.
     *
     * @param actual what the program produces now
     * @throws AssertionError when it differs; the message shows the first difference with the lines around it
     */
    public void matches(String actual) {
        try {
            if ("update".equals(System.getProperty("kiln.snapshots"))) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(
                        "there is no snapshot " + file + "; run the test once with -Dkiln.snapshots=update");
            }
            String expected = Files.readString(file);
            if (!expected.equals(actual)) {
                throw new AssertionError(
                        difference(expected.lines().toList(), actual.lines().toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the snapshot " + file, e);
        }
    }

    private String difference(List<String> expected, List<String> actual) {
        int first = 0;
        while (first < expected.size()
                && first < actual.size()
                && expected.get(first).equals(actual.get(first))) {
            first++;
        }
        int same = 0;
        while (same < Math.min(expected.size(), actual.size()) - first
                && expected.get(expected.size() - 1 - same).equals(actual.get(actual.size() - 1 - same))) {
            same++;
        }
        StringBuilder text = new StringBuilder("differs from the snapshot " + file + " from line " + (first + 1) + " on"
                + "; if that is meant, run the test once with -Dkiln.snapshots=update\n");
        lines(text, "  ", expected.subList(Math.max(0, first - CONTEXT), first));
        lines(text, "- ", expected.subList(first, expected.size() - same));
        lines(text, "+ ", actual.subList(first, actual.size() - same));
        lines(
                text,
                "  ",
                actual.subList(actual.size() - same, Math.min(actual.size(), actual.size() - same + CONTEXT)));
        return text.toString();
    }

    private static void lines(StringBuilder text, String mark, List<String> lines) {
        lines.forEach(line -> text.append(mark).append(line).append('\n'));
    }
}
