package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real templates of many authors, migrated, compiled, run and compared: {@code kiln.rounds} of them, chosen by {@code kiln.seed}, and
 * always the longest and the one with the most resources.
 */
class CorpusTest {

    private static final int SAMPLE = 60;
    private static final Duration ALL_WITHIN = Duration.ofMinutes(3);

    @TempDir
    private Path sample;

    @Test
    void everyTemplateThatHeatAcceptsIsEqualAndTyped() throws IOException {
        Optional<Path> corpus = TestFolders.find("corpus").map(folder -> folder.resolve("hot"));
        if (corpus.isEmpty()) {
            System.out.println("corpus: ABSENT, nothing was migrated");
            return;
        }
        long seed = Long.getLong("kiln.seed", 20261129L);
        List<Path> chosen = chosen(corpus.get(), seed);
        for (Path file : chosen) {
            Path copy = sample.resolve(corpus.get().relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }

        long start = System.nanoTime();
        Tally tally = MigrationCheck.of(sample);
        Duration time = Duration.ofNanos(System.nanoTime() - start);

        System.out.println("corpus: " + tally.line() + " in " + time.toSeconds() + " s (kiln.seed=" + seed + ")");
        JsonNode oracle = oracle();
        assertThat(tally.verdicts()).isNotEmpty();
        assertThat(tally.verdicts().stream()
                        .filter(verdict -> !verdict.equal())
                        .filter(verdict -> isAccepted(oracle, verdict))
                        .map(verdict -> verdict.file() + ": " + verdict.reason()))
                .isEmpty();
        assertThat(time).isLessThan(ALL_WITHIN);
        if (chosen.size() > SAMPLE + 2) {
            assertThat(tally.typedPercent()).isGreaterThanOrEqualTo(97);
        }
    }

    private static List<Path> chosen(Path corpus, long seed) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(corpus)) {
            walk.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
        List<Path> chosen = new ArrayList<>();
        chosen.add(Collections.max(
                all, Comparator.comparingLong(file -> file.toFile().length())));
        chosen.add(Collections.max(all, Comparator.comparingInt(CorpusTest::types)));
        List<Path> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        int rounds = Integer.getInteger("kiln.rounds", SAMPLE);
        shuffled.stream().limit(rounds).filter(file -> !chosen.contains(file)).forEach(chosen::add);
        return chosen.stream().distinct().toList();
    }

    private static int types(Path file) {
        try {
            return Files.readString(file).split("\n +type: +[\"']?OS::", -1).length;
        } catch (IOException binary) {
            return 0;
        }
    }

    /** What Heat makes of the templates. */
    private static JsonNode oracle() throws IOException {
        Path file = TestFolders.find("conformance").orElseThrow().resolve("oracle.json");
        return new ObjectMapper().readTree(file.toFile());
    }

    private static boolean isAccepted(JsonNode oracle, Verdict verdict) {
        return oracle.path("hot/" + verdict.file()).path("error").isMissingNode();
    }
}
