package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may and may not write over generated setters. */
class OverloadsTest {

    private static final List<SourceFile> GENERATED = generate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.flavor(\"m1.small\")",
                "b.flavor(text)",
                "b.flavor(box.attributes().attribute(\"x\"))",
                "b.flavor(flavor)",
                "b.flavor(kiln.test.TestFlavorRef.parameter(stack, \"F\", p -> p.customConstraint(\"x\")))",
                "b.flavor(box)",
                "b.level(\"high\").level(kiln.test.TestBox.Level.HIGH).level(text)",
                "b.size(3).size(number)",
                "b.flavors(\"a\", \"b\").flavors(flavor, box).flavors(List.of(flavor)).flavors(List.of(box)).flavors(List.of())",
                "b.flavors(text).flavors(text, text).flavors(list)",
                "b.words(\"a\").words(List.of(\"a\")).words(List.of()).words(text).words(list)",
                "b.things(\"a\").things(List.of(1, \"a\")).things(text).things(list)",
                "b.parts(p -> p.name(\"a\").open(Map.of(\"k\", text)))",
                "b.parts(p -> { if (text != null) { p.name(text); } })",
                "b.parts(Program::part).parts(List.of()).parts(list)",
                "b.parts(List.of(Program::part))",
                "b.open(Map.of(\"k\", 1)).any(1).any(text).any(List.of())",
            })
    void compiles(String expression) throws IOException {
        assertThat(compile(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.flavor(3)",
                "b.flavor(number)",
                "b.flavor(router)",
                "b.flavors(router)",
                "b.flavors(List.of(router))",
                "b.size(\"3\")",
                "b.level(3)",
                "b.parts(\"a\")",
                "b.words(3)",
            })
    void doesNotCompile(String expression) throws IOException {
        assertThat(compile(expression)).isNotEmpty();
    }

    private static List<String> compile(String expression) throws IOException {
        String program = """
                import dev.kiln.*;
                import java.util.List;
                import java.util.Map;
                import kiln.test.*;
                class Program {
                    static void part(TestBox.Parts parts) { parts.name("x"); }
                    static void use(TestBox.Builder b, TestBox box, TestRouter router, TestFlavorRef flavor, Stack stack,
                            Expr<String> text, Expr<Number> number, Expr<List<Object>> list) {
                        %s;
                    }
                }
                """.formatted(expression);
        return Javac.compile(GENERATED, Map.of("Program.java", program));
    }

    private static List<SourceFile> generate() {
        PropertySchema flavor = PropertySchema.builder()
                .type(ValueType.STRING)
                .addConstraints(new Constraint.Custom("test.flavor"))
                .build();
        PropertySchema part = PropertySchema.builder()
                .type(ValueType.MAP)
                .putProperties("name", of(ValueType.STRING))
                .putProperties("open", of(ValueType.MAP))
                .build();
        ResourceSchema box = ResourceSchema.builder()
                .name("OS::Test::Box")
                .putProperties("flavor", flavor)
                .putProperties(
                        "level",
                        PropertySchema.builder()
                                .type(ValueType.STRING)
                                .addConstraints(new Constraint.AllowedValues(List.of("high", "low")))
                                .build())
                .putProperties("size", of(ValueType.INTEGER))
                .putProperties("flavors", listOf(flavor))
                .putProperties("words", listOf(of(ValueType.STRING)))
                .putProperties("things", of(ValueType.LIST))
                .putProperties("parts", listOf(part))
                .putProperties("open", of(ValueType.MAP))
                .putProperties("any", of(ValueType.ANY))
                .build();
        ResourceSchema router =
                ResourceSchema.builder().name("OS::Test::Router").build();
        ReferenceCatalog references = ReferenceCatalog.of(List.of(
                new Reference.Entity("test.flavor", "TestFlavorRef", new TreeSet<>(List.of("OS::Test::Box")), true)));
        return Codegen.generate("kiln", SchemaCatalog.of(List.of(box, router)), references);
    }

    private static PropertySchema of(ValueType type) {
        return PropertySchema.builder().type(type).build();
    }

    private static PropertySchema listOf(PropertySchema item) {
        return PropertySchema.builder().type(ValueType.LIST).items(item).build();
    }
}
