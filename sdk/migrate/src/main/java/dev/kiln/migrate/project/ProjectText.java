package dev.kiln.migrate.project;

import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.write.JavaText;
import java.util.Locale;
import java.util.Map;

/** The files of a project that are not classes of stacks. */
final class ProjectText {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <groupId>%s</groupId>
              <artifactId>stacks</artifactId>
              <version>1.0-SNAPSHOT</version>

              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <kiln.version>0.1.0-SNAPSHOT</kiln.version>
              </properties>

              <dependencies>
                <dependency>
                  <groupId>dev.kiln</groupId>
                  <artifactId>kiln-resources</artifactId>
                  <version>${kiln.version}</version>
                </dependency>
                <dependency>
                  <groupId>dev.kiln</groupId>
                  <artifactId>kiln-migrate</artifactId>
                  <version>${kiln.version}</version>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>

              <build>
                <plugins>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version></plugin>
                </plugins>
              </build>
            </project>
            """;

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

    static String pom(String packageName) {
        return POM.formatted(packageName.isEmpty() ? "stacks" : packageName);
    }

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
