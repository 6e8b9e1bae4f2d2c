package dev.kiln.migrate.project;

import dev.kiln.migrate.write.JavaText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The test that holds stacks against the templates that they come from. */
final class MigrationTestText {

    private static final String TEST = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.kiln.App;
            import dev.kiln.migrate.check.Originals;
            import java.util.List;
            import java.util.function.Consumer;
            import org.junit.jupiter.api.Test;

            /** Holds each stack against the template that it comes from; delete it when the stacks go their own way. */
            class %s {
            %s
                private static void same(Consumer<App> declare, String template, String... environments) {
                    assertEquals(List.of(), Originals.beside(%s.class).differences(declare, template, environments));
                }
            }
            """;

    private static final String CASE = """

                @Test
                void %sIsItsTemplate() {
                    same(%s::new, %s);
                }
            """;

    private MigrationTestText() {}

    /**
     * What one case of the test compares.
     *
     * @param className the stack
     * @param template the name of its template
     * @param environments the names of the environments that go with it
     */
    record Case(String className, String template, List<String> environments) {

        private String arguments() {
            return JavaText.quoted(template)
                    + environments.stream()
                            .map(name -> ", " + JavaText.quoted(name))
                            .collect(Collectors.joining());
        }
    }

    static String of(String packageName, String className, List<Case> cases) {
        String tests = cases.stream()
                .map(one -> CASE.formatted(
                        one.className().substring(0, 1).toLowerCase(Locale.ROOT)
                                + one.className().substring(1),
                        one.className(),
                        one.arguments()))
                .collect(Collectors.joining());
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return head + TEST.formatted(className, tests, className);
    }
}
