package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real templates of many authors, migrated, compiled, run and compared. */
class RealTemplatesTest {

    @Test
    void theShowcaseIsTypedThroughoutAndEqual() throws IOException {
        Optional<Path> showcase = TestFolders.find("showcase");
        if (showcase.isEmpty()) {
            System.out.println("showcase: 0 templates, directory absent");
            return;
        }

        Tally tally = MigrationCheck.of(showcase.get());

        System.out.println("showcase: " + tally.line());
        assertThat(reasons(tally.verdicts())).isEmpty();
        assertThat(tally.typedPercent()).isEqualTo(100);
    }

    @Test
    @Tag("soak")
    void everyTemplateThatHeatAcceptsIsEqual() throws IOException {
        Path corpus = TestFolders.find("corpus").orElseThrow();
        JsonNode oracle = new ObjectMapper()
                .readTree(TestFolders.find("conformance")
                        .orElseThrow()
                        .resolve("oracle.json")
                        .toFile());

        Tally tally = MigrationCheck.of(corpus.resolve("hot"));

        System.out.println("corpus: " + tally.line());
        List<Verdict> accepted = tally.verdicts().stream()
                .filter(verdict ->
                        oracle.path("hot/" + verdict.file()).path("error").isMissingNode())
                .toList();
        assertThat(reasons(accepted)).isEmpty();
        assertThat(tally.typedPercent()).isGreaterThanOrEqualTo(97);
    }

    private static List<String> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.equal())
                .map(verdict -> verdict.file() + ": " + verdict.reason())
                .toList();
    }
}
