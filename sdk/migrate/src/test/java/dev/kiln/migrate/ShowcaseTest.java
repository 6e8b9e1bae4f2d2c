package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The templates of the showcase, migrated, compiled, run and compared. */
class ShowcaseTest {

    @Test
    void theShowcaseIsTypedThroughoutAndEqual() throws IOException {
        Optional<Path> showcase = TestFolders.find("showcase");
        if (showcase.isEmpty()) {
            System.out.println("showcase: ABSENT, nothing was migrated");
            return;
        }

        Tally tally = MigrationCheck.of(showcase.get());

        System.out.println("showcase: " + tally.line());
        assertThat(reasons(tally.verdicts())).isEmpty();
        assertThat(tally.typedPercent()).isEqualTo(100);
    }

    private static List<String> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.equal())
                .map(verdict -> verdict.file() + ": " + verdict.reason())
                .toList();
    }
}
