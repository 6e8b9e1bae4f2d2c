package dev.kiln.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.assertj.core.util.diff.Patch;

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
     * @throws AssertionError when it differs; the message shows each difference with the lines around it
     */
    public void matches(String actual) {
        try {
            if ("update".equals(System.getProperty("kiln.snapshots"))) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, actual);
            } else {
                compare(actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the snapshot " + file, e);
        }
    }

    /** Compares, whatever was asked for. */
    void compare(String actual) {
        try {
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
            throw new UncheckedIOException("cannot read the snapshot " + file, e);
        }
    }

    private String difference(List<String> expected, List<String> actual) {
        Patch<String> patch = DiffUtils.diff(expected, actual);
        List<String> hunks = DiffUtils.generateUnifiedDiff("snapshot", "now", expected, patch, CONTEXT);
        int changes = patch.getDeltas().size();
        if (changes == 0) {
            return "differs from the snapshot " + file + " in the ends of lines only";
        }
        return "differs from the snapshot " + file + (changes == 1 ? " in one place" : " in " + changes + " places")
                + "; if that is meant, run the test once with -Dkiln.snapshots=update\n"
                + String.join("\n", hunks);
    }
}
