package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.StackProperties;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.SynthesisException;
import dev.kiln.synth.TemplateArtifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nested stacks whose templates have files of the program's choice, and setters for their parameters. */
class StackOfAFileTest {

    @TempDir
    private Path folder;

    private static final class Database extends Stack {

        Database(Component scope, String id, Consumer<? super Properties> properties) {
            super(scope, id, "lib/database.yaml", new Properties(), properties);
            Parameter<Number> size = numberParameter("size", p -> p.description("Its volume in GB."));
            Box volume = Box.of(this, "volume", size);
            output("volume", volume.ref());
        }

        Expr<String> volume() {
            return attribute("volume");
        }

        static final class Properties extends StackProperties<Properties> {

            Properties size(Number value) {
                return set("size", value);
            }

            Properties size(Expr<? extends Number> value) {
                return set("size", value);
            }
        }
    }

    @Test
    void twoStacksOfOneFileAreTwoResourcesOfOneType() {
        StackArtifact shop = synthesize(outer -> {
            Database small = new Database(outer, "small", d -> d.size(5));
            new Database(outer, "large", d -> d.size(500));
            outer.output("where", small.volume());
        });

        assertThat(shop.yaml()).isEqualTo("""
                heat_template_version: 2018-08-31

                resources:
                  small:
                    type: lib/database.yaml
                    properties:
                      size: 5
                  large:
                    type: lib/database.yaml
                    properties:
                      size: 500

                outputs:
                  where:
                    value: { get_attr: [small, volume] }
                """);
        assertThat(shop.nested()).extracting(TemplateArtifact::file).containsExactly("lib/database.yaml");
    }

    @Test
    void theFileIsWrittenWhereItBelongs() {
        Assembly.of(app(outer -> new Database(outer, "db", d -> d.size(outer.numberParameter("size", p -> {})))))
                .writeTo(folder);

        assertThat(folder.resolve("lib/database.yaml")).content().contains("Its volume in GB.");
        assertThat(Files.exists(folder.resolve("lib/database.sources.json"))).isTrue();
    }

    @Test
    void aValueIsLedBackToWhereTheSetterIsCalled() {
        SynthesisException refused = catchThrowableOfType(
                SynthesisException.class,
                () -> synthesize(outer -> new Database(outer, "db", d -> d.size((Number) null))));

        assertThat(refused.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("null-value");
            assertThat(String.valueOf(diagnostic.path())).isEqualTo("resources.db.properties.size");
            assertThat(String.valueOf(diagnostic.location())).startsWith("dev/kiln/program/StackOfAFileTest.java:95");
        });
    }

    @Test
    void stacksOfOneFileThatDifferAreRefused() {
        SynthesisException refused = catchThrowableOfType(
                SynthesisException.class,
                () -> synthesize(outer -> {
                    Box.of(new Plain(outer, "a", "lib/plain.yaml"), "one", "1");
                    Box.of(new Plain(outer, "b", "lib/plain.yaml"), "two", "2");
                }));

        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("template-file-taken");
    }

    @Test
    void aFileThatHeatTakesForATypeIsRefused() {
        SynthesisException refused = catchThrowableOfType(
                SynthesisException.class,
                () -> synthesize(outer -> Box.of(new Plain(outer, "a", "lib/plain.txt"), "one", "1")));

        assertThat(refused.diagnostics()).extracting(Diagnostic::code).contains("template-file");
    }

    private static final class Plain extends Stack {
        Plain(App app) {
            super(app, "shop");
        }

        Plain(Component scope, String id, String file) {
            super(scope, id, file);
        }
    }

    private static App app(Consumer<Stack> declare) {
        App app = new App();
        declare.accept(new Plain(app));
        return app;
    }

    private static StackArtifact synthesize(Consumer<Stack> declare) {
        return Assembly.of(app(declare)).stacks().get(0);
    }
}
