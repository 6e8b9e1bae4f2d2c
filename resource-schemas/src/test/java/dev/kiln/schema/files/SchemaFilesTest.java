package dev.kiln.schema.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFilesTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/dev/kiln/schema");

    private static final SortedMap<String, ResourceSchema> TYPES = SchemaReader.readTypes(SCHEMAS.resolve("types"));

    @Test
    void everyFileIsReadIntoWhatIsReadAtRunTime() {
        Path overlays = SCHEMAS.resolve("overlays");
        SortedMap<String, ResourceSchema> files = PropertyOverlays.apply(
                overlays, OverlayReader.withAttributeTypes(overlays, TYPES), OverlayReader.readReferences(overlays));
        SchemaCatalog catalog = SchemaCatalog.described();
        assertThat(files.keySet()).isEqualTo(catalog.types());
        files.forEach((name, type) -> assertThat(catalog.type(name)).contains(type));
    }

    @Test
    void everyFileIsWrittenAsItIsRead() {
        TYPES.forEach(
                (name, type) -> assertThat(SchemaReader.readType(SchemaWriter.fileOf(name), SchemaWriter.write(type)))
                        .isEqualTo(type));
    }

    @Test
    void compilingTwiceChangesNothingTheSecondTime(@TempDir Path folder) throws Exception {
        Path source = Files.createDirectories(folder.resolve("types")).getParent();
        Files.createDirectories(source.resolve("overlays"));
        Files.writeString(source.resolve("types/A-B.yaml"), "type: A::B\n");
        for (String overlay : List.of("attributes", "references", "units", "entities", "definitions")) {
            Files.writeString(source.resolve("overlays/" + overlay + ".yaml"), "{}\n");
        }
        Path bundle = folder.resolve("bundle");
        String[] args = {source.toString(), bundle.toString()};

        CompileSchemas.main(args);
        Path stale = Files.writeString(bundle.resolve("A-Gone.bin"), "");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(bundle.resolve("A-B.bin"), longAgo);
        CompileSchemas.main(args);

        assertThat(stale).doesNotExist();
        assertThat(Files.getLastModifiedTime(bundle.resolve("A-B.bin"))).isEqualTo(longAgo);
    }

    @Test
    void aFileIsReadFieldByField() {
        String yaml = """
                type: My::Own::Type
                description: Ours.
                support: [DEPRECATED 5.0.0, SUPPORTED 2014.2]
                actions: [create]
                properties:
                  size:
                    type: integer
                    default: 3
                    constraints:
                      - range: {min: 1, max: 9}
                    since: master-2026-08
                """;
        ResourceSchema type = SchemaReader.readType("My-Own-Type.yaml", yaml);
        PropertySchema size = type.properties().get("size");
        assertThat(type.description()).contains("Ours.");
        assertThat(type.supportStatus())
                .isEqualTo(new SupportStatus(
                        SupportStatus.Status.DEPRECATED,
                        "5.0.0",
                        null,
                        new SupportStatus(SupportStatus.Status.SUPPORTED, "2014.2", null, null)));
        assertThat(size.type()).isEqualTo(ValueType.INTEGER);
        assertThat(size.defaultValue()).contains(3L);
        assertThat(size.releases()).containsExactly(HeatRelease.MASTER_2026_08);
        assertThat(SchemaWriter.write(type)).isEqualTo(yaml);
    }

    @Test
    void allMistakesAreNamedWithTheirPlace(@TempDir Path types) throws Exception {
        Files.writeString(types.resolve("A-B.yaml"), """
                type: A::B
                servcie: nova
                signal: perhaps
                properties:
                  x:
                    type: strng
                    constraints:
                      - range: {}
                      - custom_constraint: 3
                  y:
                    required: true
                    items: {type: string}
                    since: never
                """);
        Files.writeString(types.resolve("A-C.yaml"), "type: A::D\n");
        Files.writeString(types.resolve("A-E.yaml"), "type: A::E\ntype: A::E\n");
        Files.writeString(types.resolve("A-F.yaml"), "just text");
        assertThatThrownBy(() -> SchemaReader.readTypes(types))
                .isInstanceOfSatisfying(
                        SchemaFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactlyInAnyOrder(
                                        "A-B.yaml: signal: must be true or false, is the text \"perhaps\"",
                                        "A-B.yaml: properties.x.type: \"strng\" is not one of string, integer, number, boolean,"
                                                + " map, list, any",
                                        "A-B.yaml: properties.x.constraints[0].range: needs min, max or both",
                                        "A-B.yaml: properties.x.constraints[1].custom_constraint: must be a text, is 3; quote it",
                                        "A-B.yaml: properties.y.type: is missing",
                                        "A-B.yaml: properties.y.items: only a list, or a map without named properties, has items",
                                        "A-B.yaml: properties.y.since: \"never\" is not one of zed, master-2026-08",
                                        "A-B.yaml: servcie: is not known here (known: type, since, until, releases,"
                                                + " placeholder_since, description, service, entity, support, actions,"
                                                + " decides_replacement_itself, implicit_dependencies, signal, translation_rules,"
                                                + " properties, attributes, update_policy)",
                                        "A-C.yaml: type: the file of A::D must be called A-D.yaml",
                                        "A-E.yaml: line 2: is no YAML: Duplicate field 'type'",
                                        "A-F.yaml: must hold a map"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "A::../B", "A::B/C", "A", "", "A::B-C", "A::B.yaml", "A::B\\C", "A:: B"})
    void aTypeNameCannotLeaveItsFolder(String name) {
        assertThatThrownBy(() -> SchemaWriter.fileOf(name)).hasMessageContaining("cannot name a resource type");
        assertThatThrownBy(() -> SchemaReader.readType("A-B.yaml", "type: '" + name + "'\n"))
                .isInstanceOf(SchemaFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "1.5",
                "007",
                "a: b",
                "# no comment",
                "two\nlines\n",
                " led",
                "- x",
                "{x}",
                "it's \"so\"",
                "long long long long long long long long long long long long long long long long long long long long text"
            })
    void anyDescriptionSurvives(String text) {
        ResourceSchema before = ResourceSchema.builder()
                .name("A::B")
                .description(text)
                .addReleases(HeatRelease.values())
                .putProperties(
                        text,
                        PropertySchema.builder()
                                .type(ValueType.MAP)
                                .defaultValue(Map.of("k", text))
                                .addReleases(HeatRelease.values())
                                .build())
                .build();
        assertThat(SchemaReader.readType("A-B.yaml", SchemaWriter.write(before)))
                .isEqualTo(before);
    }

    @Test
    void anAttributeOverlayThatDoesNotFitIsRefused() {
        SortedMap<String, ResourceSchema> types = new TreeMap<>(Map.of("A::B", SchemaReader.readType("A-B.yaml", """
                type: A::B
                attributes:
                  typed: {type: string}
                  untyped: {}
                """)));
        assertThatThrownBy(() -> OverlayReader.withAttributeTypes("attributes.yaml", """
                A::C: {}
                A::B:
                  typed: {type: list}
                  other: {type: list}
                """, types))
                .isInstanceOfSatisfying(
                        SchemaFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactlyInAnyOrder(
                                        "attributes.yaml: A::C: is no resource type",
                                        "attributes.yaml: A::B.typed: has a type in the file of A::B: drop it here",
                                        "attributes.yaml: A::B.other: is no attribute of A::B",
                                        "attributes.yaml: A::B.untyped: has no type: give one here"));
    }

    @Test
    void aReferenceListedTwiceIsRefused() {
        assertThatThrownBy(() -> OverlayReader.readReferences("references.yaml", """
                entity:
                  a: {interface: ARef}
                  b: {interface: ARef}
                  c: {interface: c-ref}
                format:
                  a: {offline: true}
                """))
                .isInstanceOfSatisfying(
                        SchemaFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "references.yaml: entity.b.interface: ARef is the interface of a already",
                                        "references.yaml: entity.c.interface: \"c-ref\" must be a Java name that ends in Ref",
                                        "references.yaml: format.a: is listed as an entity too"));
    }
}
