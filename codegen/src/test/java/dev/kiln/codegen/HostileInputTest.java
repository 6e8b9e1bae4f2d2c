package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas as an enemy would write them: what is generated compiles without a warning, or the generation says what to do. */
class HostileInputTest {

    private static final ReferenceCatalog NO_REFERENCES = ReferenceCatalog.of(List.of());

    private static final List<String> HOSTILE_NAMES = List.of(
            "class",
            "wait",
            "notify",
            "notifyAll",
            "getClass",
            "hashCode",
            "toString",
            "equals",
            "clone",
            "finalize",
            "9lives",
            "a-b",
            "a_b",
            "aB",
            "new",
            "null",
            "true",
            "var",
            "record",
            "yield",
            "bag",
            "value",
            "first",
            "more",
            "configure",
            "each",
            "whole",
            "this",
            "create",
            "name",
            "\"; evil()",
            "x\\u0022",
            "string",
            "builder",
            "list",
            "é1");

    @ParameterizedTest
    @ValueSource(strings = {"STRING", "INTEGER", "NUMBER", "BOOLEAN", "MAP", "LIST", "ANY"})
    void propertiesWithHostileNamesOfEveryTypeCompile(ValueType type) throws IOException {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        HOSTILE_NAMES.forEach(name ->
                schema.putProperties(name, PropertySchema.builder().type(type).build()));

        assertThat(Javac.compile(generate(schema.build()), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAP", "LIST"})
    void mapsWithinMapsOfTheSameHostileNameCompile(ValueType type) throws IOException {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name : HOSTILE_NAMES) {
            PropertySchema leaf = PropertySchema.builder()
                    .type(ValueType.STRING)
                    .addConstraints(new Constraint.AllowedValues(List.of("on", "off")))
                    .build();
            schema.putProperties(name, nested(type, name, nested(type, name, nested(type, name, leaf))));
        }

        assertThat(Javac.compile(generate(schema.build()), Map.of())).isEmpty();
    }

    @Test
    void aMapNamedLikeItsClassOrLikeAnythingThatIsImportedCompiles() throws IOException {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name :
                List.of("test_hostile", "Expr", "Map", "Consumer", "Attributes", "Override", "Test_Ref", "EntityRef")) {
            PropertySchema key = PropertySchema.builder().type(ValueType.MAP).build();
            schema.putProperties(name, nested(ValueType.LIST, "keys", key));
        }

        assertThat(Javac.compile(generate(schema.build()), Map.of())).isEmpty();
    }

    @Test
    void attributesWithHostileNamesCompile() throws IOException {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name :
                List.of("class", "default", "attribute", "show", "getClass", "wait", "a.b", "a_b", "9", "ref")) {
            schema.putAttributes(
                    name, AttributeSchema.builder().type(ValueType.MAP).build());
        }

        assertThat(Javac.compile(generate(schema.build()), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ends */ here",
                "ends \\u002a/ here",
                "ends *\\u002f here",
                "*/ class Evil {} /*",
                "@throws nothing",
                "@deprecated",
                "{@link Nowhere} {@code",
                "{ } }{ {@",
                "<script>alert(1)</script> <p> <b>",
                "a & b < c > d",
                "line\nbreak\r\ttab \u0000",
                "\\",
                "$L $T $$ $",
                "\u2028 \ud83d\ude00",
            })
    void hostileTextStaysText(String text) throws IOException {
        SupportStatus deprecated = new SupportStatus(SupportStatus.Status.DEPRECATED, text, text, null);
        PropertySchema property = PropertySchema.builder()
                .type(ValueType.STRING)
                .description(text)
                .defaultValue(text)
                .supportStatus(deprecated)
                .addConstraints(new Constraint.AllowedPattern(text), new Constraint.AllowedValues(List.of(text)))
                .build();
        ResourceSchema schema = type("OS::Test::Hostile")
                .description(text)
                .supportStatus(deprecated)
                .putProperties("property", property)
                .putAttributes(
                        "attribute", AttributeSchema.builder().description(text).build())
                .build();

        List<SourceFile> files = generate(schema);

        assertThat(Javac.compile(files, Map.of())).isEmpty();
        assertThat(comments(files)).doesNotContain("<script>");
    }

    @Test
    void hostileAllowedValuesBecomeConstants() throws IOException {
        ResourceSchema schema = allowing(List.of("", "*", "a b", "9", "\"", "\\u0022", "ä", 7, "class"));

        assertThat(Javac.compile(generate(schema), Map.of())).isEmpty();
    }

    @Test
    void allowedValuesThatWouldBeOneConstantAreRefused() {
        assertThatThrownBy(() -> generate(allowing(List.of("a-b", "A_B"))))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("'a-b'", "'A_B'", "OS::Test::Hostile", "level", "A_B");
    }

    @Test
    void aProviderThatDoesNotExistIsRefused() {
        ReferenceCatalog references = ReferenceCatalog.of(List.of(
                new Reference.Entity("test.thing", "TestThingRef", new TreeSet<>(List.of("OS::Test::Gone")), true)));

        assertThatThrownBy(() -> Codegen.generate(
                        "kiln",
                        SchemaCatalog.of(List.of(type("OS::Test::Hostile").build())),
                        references))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("OS::Test::Gone", "references.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Evil", "evilRef", "Evil", "class"})
    void aMalformedReferenceInterfaceIsRefused(String interfaceName) {
        ReferenceCatalog references =
                ReferenceCatalog.of(List.of(new Reference.Entity("test.thing", interfaceName, new TreeSet<>(), true)));

        assertThatThrownBy(() -> Codegen.generate("kiln", SchemaCatalog.of(List.of()), references))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll("'" + interfaceName + "'", "test.thing");
    }

    private static ResourceSchema allowing(List<Object> values) {
        return type("OS::Test::Hostile")
                .putProperties(
                        "level",
                        PropertySchema.builder()
                                .type(ValueType.STRING)
                                .addConstraints(new Constraint.AllowedValues(values))
                                .build())
                .build();
    }

    private static PropertySchema nested(ValueType type, String key, PropertySchema value) {
        PropertySchema map = PropertySchema.builder()
                .type(ValueType.MAP)
                .putProperties(key, value)
                .build();
        return type == ValueType.MAP
                ? map
                : PropertySchema.builder().type(type).items(map).build();
    }

    private static ResourceSchema.Builder type(String name) {
        ResourceSchema.Builder builder = ResourceSchema.builder();
        builder.name(name);
        return builder;
    }

    private static List<SourceFile> generate(ResourceSchema schema) {
        return Codegen.generate("kiln", SchemaCatalog.of(List.of(schema)), NO_REFERENCES);
    }

    private static String comments(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.text().lines())
                .filter(line -> line.strip().startsWith("*"))
                .collect(Collectors.joining("\n"));
    }
}
