package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.codegen.emit.SourceFile;
import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTypesTest {

    private static final ReferenceCatalog NONE = ReferenceCatalog.of(List.of());

    private static final ReferenceCatalog ZONES = ReferenceCatalog.of(
            List.of(new Reference.Entity("acme.zone", "AcmeZoneRef", new TreeSet<>(List.of("Acme::DNS::Zone")), true)));

    private static OwnSchema type(String name, String... constraints) {
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name(name);
        for (String constraint : constraints) {
            type.putProperties(
                    constraint.replace('.', '_'),
                    PropertySchema.builder()
                            .type(ValueType.STRING)
                            .addConstraints(new Constraint.Custom(constraint))
                            .build());
        }
        return new OwnSchema(type.build(), Map.of());
    }

    private static List<SourceFile> generate(ReferenceCatalog references, OwnSchema... types) {
        return Codegen.generateBeside("com.acme", List.of(types), references);
    }

    /** What javac says of the files, compiled beside the interfaces that come with Kiln. */
    private static Map<String, List<String>> compiled(Collection<SourceFile> files) throws IOException {
        List<SourceFile> all = new ArrayList<>(files);
        all.addAll(Codegen.generate(
                Codegen.RESOURCES,
                SchemaCatalog.of(List.of()),
                ReferenceCatalog.bundled().withoutProviders()));
        return Javac.compile(all, Map.of());
    }

    @Test
    void ownTypesNameWhatKilnKnowsAndWhatOnlyTheyKnow() throws IOException {
        List<SourceFile> files =
                generate(ZONES, type("Acme::DNS::Zone"), type("Acme::DNS::Alias", "acme.zone", "nova.server"));

        assertThat(compiled(files)).isEmpty();
        assertThat(files)
                .extracting(SourceFile::path)
                .containsExactlyInAnyOrder(
                        "com/acme/acme/dns/AcmeDnsAlias.java",
                        "com/acme/acme/dns/AcmeDnsZone.java",
                        "com/acme/acme/AcmeZoneRef.java",
                        "com/acme/acme/dns/package-info.java",
                        "com/acme/acme/package-info.java");
        assertThat(text(files, "AcmeDnsAlias"))
                .contains("import dev.kiln.resources.nova.NovaServerRef;")
                .contains("@GeneratedType\npublic final class AcmeDnsAlias extends Resource {")
                .contains("public Builder acmeZone(AcmeZoneRef value)")
                .contains("public Builder novaServer(NovaServerRef value)");
        assertThat(text(files, "AcmeDnsZone")).contains("extends Resource implements AcmeZoneRef");
    }

    @Test
    void aTemplateIsNamedAfterItsFileAndBringsItsTextAlong() throws IOException {
        String hostile = "a: \"*/ \\u0022\"\n\t$L é\u2028\n" + "x".repeat(40_000) + "\n";
        ResourceSchema schema = type("web-tier.yaml").schema();

        List<SourceFile> files = generate(NONE, new OwnSchema(schema, Map.of("web-tier.yaml", hostile)));

        assertThat(compiled(files)).isEmpty();
        assertThat(text(files, "WebTier"))
                .contains("package com.acme;", "class WebTier extends Resource", "which is sent along with the stack");
    }

    @Test
    void aVeryLongTemplateStillCompiles() throws IOException {
        ResourceSchema schema = type("big.yaml").schema();

        List<SourceFile> files =
                generate(NONE, new OwnSchema(schema, Map.of("big.yaml", "key: value\n".repeat(50_000))));

        assertThat(compiled(files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Builder.yaml", "Resource.yaml", "class.yaml", "9lives.yaml", "String.yaml", "OwnType.yaml"})
    void aTemplateMayBeCalledAnything(String file) throws IOException {
        assertThat(compiled(generate(NONE, new OwnSchema(type(file).schema(), Map.of(file, "x")))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> generate(
                        NONE,
                        type("Acme::A-B"),
                        type("Acme::DNS::Zone", "acme.zone"),
                        type("Acme::Dns::Zone"),
                        type("acme::dns::zone"),
                        type("é.yaml"),
                        type("Acme::DNS::Zone")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll(
                        "'Acme::A-B' is not of the form",
                        "Acme::DNS::Zone and acme::dns::zone would both be the class",
                        "'é' in the template é.yaml has neither a letter nor a digit",
                        "Acme::DNS::Zone is given twice",
                        "the constraint acme.zone at the property acme_zone, which Kiln does not know");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com..acme", "com.class", "../evil", "a;b", "dev.kiln", "dev.kiln.resources"})
    void aPackageMustBeOneOfTheUsers(String name) {
        assertThatThrownBy(() -> Codegen.generateBeside(name, List.of(type("Acme::Zone")), NONE))
                .isInstanceOf(GenerationException.class)
                .hasMessageContainingAll(name, "com.acme.heat");
    }

    private static String text(List<SourceFile> files, String className) {
        return files.stream()
                .filter(file -> file.path().endsWith("/" + className + ".java"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
