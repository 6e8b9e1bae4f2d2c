package dev.kiln.migrate.project;

import dev.kiln.migrate.MigratedTemplate;
import java.util.List;
import java.util.Map;

/** The page that tells whoever opens the project what is where. */
final class ReadmeText {

    private ReadmeText() {}

    /**
     * The page.
     *
     * @param templates the templates
     * @param places their files, from the folder on that holds all, by their classes
     * @param cases the stacks that are deployed by themselves
     */
    static String of(List<MigratedTemplate> templates, Map<String, String> places, List<MigrationTestText.Case> cases) {
        StringBuilder text = new StringBuilder("""
                # Stacks

                OpenStack Heat stacks in Java, written by `kiln migrate` from templates.

                | Class | from | |
                |---|---|---|
                """);
        for (MigratedTemplate template : templates) {
            boolean alone = cases.stream().anyMatch(one -> one.className().equals(template.className()));
            String use = template.nested() == null
                    ? "deployed by itself"
                    : alone ? "deployed by itself, and nested in others" : "nested in others";
            text.append("| `")
                    .append(template.className())
                    .append("` | `")
                    .append(places.get(template.className()))
                    .append("` | ")
                    .append(use)
                    .append(" |\n");
        }
        return text.append("""

                        ```sh
                        mvn test        # each stack still says what its template said
                        kiln synth      # writes the templates
                        kiln diff       # shows what a deployment would do
                        kiln deploy
                        ```

                        `MigrationTest` compares each stack with the template that it comes from, which lies in
                        `src/test/resources`. Delete both when the stacks go their own way. What `get_file` reads
                        lies in `src/main/resources` and goes along with the stack.
                        """).toString();
    }
}
