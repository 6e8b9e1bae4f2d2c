package dev.kiln.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnOutputTest {

    private static final String READ = "0100000";
    private static final String WRITTEN = "0100001";
    private static final String READ_AND_WRITTEN = "0100002";

    @TempDir
    private Path folder;

    private Path proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = Files.createDirectory(folder.resolve("proc"));
    }

    /** A process has something open. */
    private void opens(String process, int descriptor, Object target, String flags) throws IOException {
        Path links = Files.createDirectories(proc.resolve(process).resolve("fd"));
        Path infos = Files.createDirectories(proc.resolve(process).resolve("fdinfo"));
        Files.createSymbolicLink(links.resolve("" + descriptor), Path.of(target.toString()));
        Files.writeString(infos.resolve("" + descriptor), "pos:\t0\nflags:\t" + flags + "\nmnt_id:\t30\n");
    }

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @Test
    void aRedirectionLeadsToAFile() throws IOException {
        Path out = file("out.txt");
        Path err = file("err.txt");
        opens("self", 0, file("typed.txt"), READ);
        opens("self", 1, out, WRITTEN);
        opens("self", 2, err, READ_AND_WRITTEN);
        opens("self", 3, file("database"), READ_AND_WRITTEN);

        assertThat(OwnOutput.files(proc)).containsExactlyInAnyOrder(out, err);
    }

    @Test
    void pipesAreFollowedToWhatTheirReadersWrite() throws IOException {
        Path log = file("log.txt");
        opens("self", 1, "pipe:[1]", WRITTEN);
        opens("self", 2, folder, READ_AND_WRITTEN);
        opens("7", 0, "pipe:[1]", READ);
        opens("7", 1, "pipe:[2]", WRITTEN);
        opens("7", 3, file("words.txt"), READ);
        opens("8", 0, "pipe:[2]", READ);
        opens("8", 1, folder, READ_AND_WRITTEN);
        opens("8", 3, log, WRITTEN);
        opens("9", 0, "pipe:[3]", READ);
        opens("9", 3, file("other.txt"), WRITTEN);

        assertThat(OwnOutput.files(proc)).containsExactly(log);
    }

    @Test
    void aPipeThatComesBackEnds() throws IOException {
        opens("self", 1, "pipe:[1]", WRITTEN);
        opens("7", 0, "pipe:[1]", READ);
        opens("7", 1, "pipe:[1]", WRITTEN);

        assertThat(OwnOutput.files(proc)).isEmpty();
    }

    @Test
    void aSystemWithoutProcTellsNothing() {
        assertThat(OwnOutput.files(folder.resolve("absent"))).isEmpty();
    }
}
