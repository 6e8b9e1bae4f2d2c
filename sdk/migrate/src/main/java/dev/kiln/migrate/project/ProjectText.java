package dev.kiln.migrate.project;

import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.write.JavaText;
import java.util.Locale;
import java.util.Map;

/** The test of a project of migrated templates. */
final class ProjectText {

    private static final String TEST = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.kiln.App;
            import dev.kiln.hot.Template;
            import dev.kiln.hot.read.HotReader;
            import dev.kiln.migrate.check.Sameness;
            import dev.kiln.synth.Assembly;
            import java.io.IOException;
            import java.io.InputStream;
            import java.nio.charset.StandardCharsets;
            import java.util.ArrayList;
            import java.util.Optional;
            import java.util.function.Consumer;
            import org.junit.jupiter.api.Test;

            /** Holds each stack against the template that it comes from; delete it when the stacks go their own way. */
            class %s {
            %s
                private static void same(String original, Consumer<App> declare) throws IOException {
                    App app = new App();
                    declare.accept(app);
                    Template synthesized =
                            Assembly.draft(app, new ArrayList<>()).stacks().get(0).template();
                    assertEquals(Optional.empty(), Sameness.difference(read(original), synthesized));
                }

                private static Template read(String name) throws IOException {
                    try (InputStream text = %s.class.getResourceAsStream(name)) {
                        return HotReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8), name).template();
                    }
                }
            }
            """;

    private static final String CASE = """

                @Test
                void %sIsItsTemplate() throws IOException {
                    same(%s, %s::new);
                }
            """;

    private ProjectText() {}

    /** A test with one case for each class. */
    static String test(String packageName, String className, Map<MigratedTemplate, String> originals) {
        StringBuilder cases = new StringBuilder();
        originals.forEach((template, original) -> cases.append(CASE.formatted(
                template.className().substring(0, 1).toLowerCase(Locale.ROOT)
                        + template.className().substring(1),
                JavaText.quoted(original),
                template.className())));
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return head + TEST.formatted(className, cases, className);
    }
}
