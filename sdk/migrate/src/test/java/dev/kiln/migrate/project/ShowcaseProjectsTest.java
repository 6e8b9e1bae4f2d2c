package dev.kiln.migrate.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.migrate.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates of the showcase with all that they include, as projects that are compiled and whose own tests are run. */
class ShowcaseProjectsTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([^`]+)`");

    @TempDir
    private Path folder;

    @Test
    void eachBecomesAProjectWhoseTestPasses() throws IOException, ReflectiveOperationException {
        Optional<Path> showcase = TestFolders.find("showcase");
        if (showcase.isEmpty()) {
            System.out.println("showcase projects: ABSENT, nothing was migrated");
            return;
        }
        Matcher listed = LISTED.matcher(Files.readString(showcase.get().resolve("README.md")));
        List<String> packages = new ArrayList<>();
        int stacks = 0;
        int nested = 0;
        int plain = 0;
        while (listed.find()) {
            Path template = showcase.get().resolve(listed.group(1));
            String name = "shown.p" + packages.size();
            packages.add(name);
            MigratedProject project = ProjectMigrator.migrate(new MigrationRequest(List.of(template), List.of(), name));
            project.writeTo(folder);
            stacks += project.templates().size();
            nested += (int) project.templates().stream()
                    .filter(one -> one.nested() != null)
                    .count();
            plain += project.templates().stream()
                    .mapToInt(one -> one.plainTemplates().size())
                    .sum();
        }
        List<String> failures = RunProject.in(folder, packages.toArray(String[]::new));

        System.out.println("showcase projects: " + packages.size() + " with " + stacks + " stacks, " + nested
                + " of them nested; " + plain + " templates without a class; failures: " + failures.size());
        assertThat(packages).hasSize(25);
        assertThat(failures).isEmpty();
    }
}
