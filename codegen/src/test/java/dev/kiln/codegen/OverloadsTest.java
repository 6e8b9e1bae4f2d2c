package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.Unit;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a user may and may not write over generated setters. */
class OverloadsTest {

    private static final List<String> GOOD = List.of(
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
            "b.pause(Duration.ofSeconds(3)).pause(3).pause(number)",
            "b.room(DataSize.ofGibibytes(3)).room(3)",
            "b.boxes(box).boxes(flavor).boxes(text)",
            "b.members(\"a\", box).members(Map.of(\"a\", text))",
            "b.recipe(TestBox.definition(x -> x.size(3))).recipe(Map.of(\"type\", \"x\"))",
            "box.updatePolicy(p -> p.rolling(r -> r.batch(3)))",
            "b.flavor(box.attributes().inside().at(0).name())",
            "b.flavor(box.attributes().inside().at(0, \"name\"))",
            "b.flavor(box.attributes().byName().at(\"k\"))",
            "b.flavor(box.attributes().show().at(\"k\", 3))");

    private static final List<String> BAD = List.of(
            "b.flavor(3)",
            "b.flavor(number)",
            "b.flavor(router)",
            "b.flavors(router)",
            "b.flavors(List.of(router))",
            "b.size(\"3\")",
            "b.level(3)",
            "b.parts(\"a\")",
            "b.words(3)",
            "b.pause(DataSize.ofGibibytes(3))",
            "b.room(Duration.ofSeconds(3))",
            "b.recipe(box)",
            "b.boxes(router)",
            "b.members(\"a\", router)",
            "box.attributes().inside().at(\"k\").name()",
            "router.updatePolicy(p -> {})");

    private static Map<String, List<String>> said = Map.of();

    @BeforeAll
    static void compile() throws IOException {
        Map<String, String> programs = new LinkedHashMap<>();
        for (String expression : Stream.concat(GOOD.stream(), BAD.stream()).toList()) {
            programs.put(file(expression), program(expression));
        }
        said = Javac.compile(generate(), programs);
    }

    @Test
    void whatIsGeneratedIsSound() {
        assertThat(said.keySet()).noneMatch(file -> file.startsWith("kiln/"));
    }

    @ParameterizedTest
    @FieldSource("GOOD")
    void compiles(String expression) {
        assertThat(said.getOrDefault(file(expression), List.of())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void doesNotCompile(String expression) {
        assertThat(said).containsKey(file(expression));
    }

    private static String file(String expression) {
        int number = GOOD.contains(expression) ? GOOD.indexOf(expression) : GOOD.size() + BAD.indexOf(expression);
        return "Program" + number + ".java";
    }

    private static String program(String expression) {
        String name = file(expression).replace(".java", "");
        return """
                import dev.kiln.*;
                import java.time.Duration;
                import java.util.List;
                import java.util.Map;
                import kiln.test.*;
                class %1$s {
                    static void part(TestBox.Parts parts) { parts.name("x"); }
                    static void use(TestBox.Builder b, TestBox box, TestRouter router, TestFlavorRef flavor, Stack stack,
                            Expr<String> text, Expr<Number> number, Expr<List<Object>> list) {
                        %2$s;
                    }
                }
                """.formatted(name, expression.replace("Program::", name + "::"));
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
        AttributeSchema name = AttributeSchema.builder().type(ValueType.STRING).build();
        AttributeSchema named = AttributeSchema.builder()
                .type(ValueType.MAP)
                .putKeys("name", name)
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
                .putProperties("pause", counted(Unit.SECONDS))
                .putProperties("room", counted(Unit.GIBIBYTES))
                .putProperties("boxes", naming(ValueType.LIST))
                .putProperties("members", naming(ValueType.MAP))
                .putProperties(
                        "recipe",
                        PropertySchema.builder()
                                .type(ValueType.MAP)
                                .definition(true)
                                .build())
                .putUpdatePolicy(
                        "rolling",
                        PropertySchema.builder()
                                .type(ValueType.MAP)
                                .putProperties("batch", of(ValueType.INTEGER))
                                .build())
                .putAttributes(
                        "inside",
                        AttributeSchema.builder()
                                .type(ValueType.LIST)
                                .items(named)
                                .build())
                .putAttributes(
                        "by_name",
                        AttributeSchema.builder()
                                .type(ValueType.MAP)
                                .items(name)
                                .build())
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

    private static PropertySchema counted(Unit unit) {
        return PropertySchema.builder().type(ValueType.INTEGER).unit(unit).build();
    }

    private static PropertySchema naming(ValueType type) {
        return PropertySchema.builder().type(type).addEntities("test.flavor").build();
    }

    private static PropertySchema listOf(PropertySchema item) {
        return PropertySchema.builder().type(ValueType.LIST).items(item).build();
    }
}
