package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A transcript that is kept in {@code src/test/resources/transcripts}, for people to read and for tests to compare with: what a run
 * printed, in which ids, times, durations, random names and the folder are replaced by words. {@code -Dkiln.transcripts=update} writes it
 * anew.
 *
 * <pre>{@code
 * TranscriptFile.of("stack/show").holds(folder, shell.kiln("stack", "show", "web"), "stack", "show", "web");
 * }</pre>
 */
final class TranscriptFile {

    static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\\b");
    private static final Pattern MOMENT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d\\b");
    private static final Pattern DURATION = Pattern.compile("\\b\\d+(\\.\\d+)? ?(ms|s)\\b");
    private static final Pattern RANDOM = Pattern.compile("(?<=[a-z0-9])-[a-z0-9]{12}\\b");

    private final Path file;

    private TranscriptFile(Path file) {
        this.file = file;
    }

    /** The transcript of a name, which may have folders. */
    static TranscriptFile of(String name) {
        return new TranscriptFile(FOLDER.resolve(name + ".txt"));
    }

    /** That a run prints what the file says. */
    void holds(Path folder, Transcript run, String... args) throws IOException {
        StringBuilder text =
                new StringBuilder("$ kiln ").append(String.join(" ", args)).append('\n');
        text.append(run.out());
        run.err().lines().forEach(line -> text.append("! ").append(line).append('\n'));
        if (run.code() != 0) {
            text.append("exit code ").append(run.code()).append('\n');
        }
        holds(normalised(text.toString().replace(folder.toString(), "FOLDER")));
    }

    /** That a text is what the file says. */
    void holds(String text) throws IOException {
        if ("update".equals(System.getProperty("kiln.transcripts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("made by -Dkiln.transcripts=update").exists();
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }

    static String normalised(String text) {
        String plain = ID.matcher(text).replaceAll("ID");
        plain = MOMENT.matcher(plain).replaceAll("MOMENT");
        plain = CLOCK.matcher(plain).replaceAll("HH:MM:SS");
        plain = DURATION.matcher(plain).replaceAll("N $2");
        return RANDOM.matcher(plain).replaceAll("-RANDOM");
    }
}
