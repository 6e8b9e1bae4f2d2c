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
import dev.kiln.schema.Unit;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static final List<String> HOSTILE_TEXTS = List.of(
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
            "\u2028 \ud83d\ude00");

    /** All schemas by what is hostile about them; each is generated into a package of its own, and all are compiled in one run. */
    private static final Map<String, ResourceSchema> CASES = cases();

    private static final Map<String, List<SourceFile>> GENERATED = new LinkedHashMap<>();
    private static Map<String, List<String>> said = Map.of();

    @BeforeAll
    static void compile() throws IOException {
        int number = 0;
        for (Map.Entry<String, ResourceSchema> entry : CASES.entrySet()) {
            String basePackage = "kiln.c" + number++;
            GENERATED.put(
                    entry.getKey(),
                    Codegen.generate(basePackage, SchemaCatalog.of(List.of(entry.getValue())), NO_REFERENCES));
        }
        said = Javac.compile(GENERATED.values().stream().flatMap(List::stream).toList(), Map.of());
    }

    @ParameterizedTest
    @MethodSource("caseNames")
    void whatIsHostileCompilesWithoutAWarning(String name) {
        assertThat(GENERATED.get(name))
                .allSatisfy(file -> assertThat(said.getOrDefault(file.path(), List.of()))
                        .as(file.path())
                        .isEmpty());
    }

    @Test
    void whatIsHostileLeavesNothingElseToSay() {
        assertThat(said.keySet())
                .allMatch(path -> GENERATED.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(file -> file.path().equals(path)));
    }

    @Test
    void hostileTextBecomesNoMarkup() {
        assertThat(comments(GENERATED.values().stream().flatMap(List::stream).toList()))
                .doesNotContain("<script>");
    }

    private static Set<String> caseNames() {
        return CASES.keySet();
    }

    private static Map<String, ResourceSchema> cases() {
        Map<String, ResourceSchema> cases = new LinkedHashMap<>();
        for (ValueType type : ValueType.values()) {
            cases.put("names of properties: " + type.heatName(), hostileProperties(type));
        }
        for (ValueType type : List.of(ValueType.MAP, ValueType.LIST)) {
            cases.put("names of maps within maps: " + type.heatName(), hostileMaps(type));
        }
        cases.put("maps named like what is imported", mapsNamedLikeImports());
        cases.put("names of attributes", hostileAttributes());
        cases.put("names of parts of attributes", hostileParts());
        cases.put("names in an update policy", hostilePolicy());
        for (String text : HOSTILE_TEXTS) {
            cases.put(
                    "text: " + text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")),
                    texts(text));
        }
        cases.put("values", allowing(List.of("", "*", "a b", "9", "\"", "\\u0022", "ä", 7, "class")));
        return cases;
    }

    private static ResourceSchema hostileProperties(ValueType type) {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        HOSTILE_NAMES.forEach(name ->
                schema.putProperties(name, PropertySchema.builder().type(type).build()));
        return schema.build();
    }

    private static ResourceSchema hostileMaps(ValueType type) {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name : HOSTILE_NAMES) {
            PropertySchema leaf = PropertySchema.builder()
                    .type(ValueType.STRING)
                    .addConstraints(new Constraint.AllowedValues(List.of("on", "off")))
                    .build();
            schema.putProperties(name, nested(type, name, nested(type, name, nested(type, name, leaf))));
        }
        return schema.build();
    }

    private static ResourceSchema mapsNamedLikeImports() {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name : List.of(
                "test_hostile",
                "Expr",
                "Map",
                "Consumer",
                "Attributes",
                "Override",
                "Test_Ref",
                "EntityRef",
                "Duration",
                "DataSize",
                "Amount",
                "ResourceDefinition",
                "UpdatePolicy",
                "AttributePath")) {
            PropertySchema key = PropertySchema.builder()
                    .type(ValueType.INTEGER)
                    .unit(Unit.SECONDS)
                    .build();
            schema.putProperties(name, nested(ValueType.LIST, "keys", key));
        }
        return schema.build();
    }

    private static ResourceSchema hostileAttributes() {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name :
                List.of("class", "default", "attribute", "show", "getClass", "wait", "a.b", "a_b", "9", "ref")) {
            schema.putAttributes(
                    name, AttributeSchema.builder().type(ValueType.MAP).build());
        }
        return schema.build();
    }

    private static ResourceSchema hostileParts() {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name :
                List.of("Expr", "MapAttribute", "AttributePart", "Attributes", "test_hostile", "node", "at")) {
            AttributeSchema.Builder part = AttributeSchema.builder().type(ValueType.MAP);
            for (String key : List.of("at", "key", "node", "references", "class", "notify", "a b", "a-b", "9")) {
                part.putKeys(
                        key, AttributeSchema.builder().type(ValueType.STRING).build());
            }
            AttributeSchema list = AttributeSchema.builder()
                    .type(ValueType.LIST)
                    .items(part.build())
                    .build();
            schema.putAttributes(
                    name,
                    AttributeSchema.builder().type(ValueType.MAP).items(list).build());
        }
        return schema.build();
    }

    private static ResourceSchema hostilePolicy() {
        ResourceSchema.Builder schema = type("OS::Test::Hostile");
        for (String name : List.of("update_policy", "Builder", "class", "test_hostile")) {
            PropertySchema key = PropertySchema.builder().type(ValueType.NUMBER).build();
            schema.putUpdatePolicy(name, nested(ValueType.MAP, name, key));
            schema.putProperties(name, nested(ValueType.MAP, name, key));
        }
        return schema.build();
    }

    private static ResourceSchema texts(String text) {
        SupportStatus deprecated = new SupportStatus(SupportStatus.Status.DEPRECATED, text, text, null);
        PropertySchema property = PropertySchema.builder()
                .type(ValueType.STRING)
                .description(text)
                .defaultValue(text)
                .supportStatus(deprecated)
                .addConstraints(new Constraint.AllowedPattern(text), new Constraint.AllowedValues(List.of(text)))
                .build();
        return type("OS::Test::Hostile")
                .description(text)
                .supportStatus(deprecated)
                .putProperties("property", property)
                .putAttributes(
                        "attribute", AttributeSchema.builder().description(text).build())
                .build();
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
