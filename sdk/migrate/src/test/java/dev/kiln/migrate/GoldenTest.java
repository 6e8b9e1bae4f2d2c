package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import dev.kiln.migrate.write.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five templates and the Java that they become; with -Dkiln.update=true the Java is written anew, for a reader to judge. */
class GoldenTest {

    private static final Path TEMPLATES = Path.of("src/test/resources/dev/kiln/migrate/golden");
    private static final Path CLASSES = Path.of("src/golden/java/golden");

    @ParameterizedTest
    @ValueSource(strings = {"autoscaling", "conditions", "deployments", "everything", "groups"})
    void aTemplateBecomesTheJavaThatWasReviewed(String name) throws IOException {
        String className = Identifiers.className(name) + "Stack";
        Path golden = CLASSES.resolve(className + ".java");

        MigratedTemplate migrated = TemplateMigrator.migrate(
                Files.readString(TEMPLATES.resolve(name + ".yaml")), name + ".yaml", "golden", className);

        if (Boolean.getBoolean("kiln.update")) {
            Files.writeString(golden, migrated.source());
        }
        assertThat(migrated.source()).isEqualTo(Files.readString(golden));
    }

    @Test
    void theJavaCompilesAndSynthesizesToTheTemplates() throws IOException {
        Tally tally = MigrationCheck.of(TEMPLATES);

        assertThat(tally.verdicts())
                .hasSize(5)
                .allSatisfy(verdict -> assertThat(verdict.reason()).isNull());
        assertThat(tally.verdicts()).extracting(Verdict::equal).containsOnly(true);
    }
}
