package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.schema.harvest.ResourceTypeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {

    private static final String ALIAS = """
            type: Acme::DNS::Alias
            description: A second name for a server.
            properties:
              name:
                type: string
                required: true
                constraints:
                  - length: {max: 5}
              zone:
                type: string
                constraints:
                  - custom_constraint: acme.zone
              target:
                type: string
                constraints:
                  - custom_constraint: nova.server
            attributes:
              fqdn:
                type: string
            """;

    private static final String ZONE = """
            type: Acme::DNS::Zone
            properties:
              domain: {type: string, required: true}
            """;

    private static final String REFERENCES = """
            entity:
              acme.zone: {interface: AcmeZoneRef, providers: [Acme::DNS::Zone]}
            """;

    private static final String TIER = """
            heat_template_version: 2018-08-31
            description: Servers of one kind.
            parameters:
              flavor:
                type: string
                description: What each server is like.
                constraints:
                  - custom_constraint: nova.flavor
              count: {type: number, default: 1}
            resources:
              one:
                type: inner/one.yaml
                properties: {flavor: {get_param: flavor}}
            outputs:
              address:
                description: Where it is.
                value: {get_attr: [one, address]}
            """;

    private static final String ONE = """
            heat_template_version: 2018-08-31
            parameters:
              flavor: {type: string}
            resources:
              server:
                type: OS::Nova::Server
                properties: {flavor: {get_param: flavor}, image: i, user_data: {get_file: boot.sh}}
            outputs:
              address: {value: {get_attr: [server, first_address]}}
            """;

    private static final String SHOP = """
            package shop;

            import com.acme.heat.WebTier;
            import com.acme.heat.acme.dns.*;
            import dev.kiln.*;
            import dev.kiln.resources.heat.HeatResourceGroup;
            import dev.kiln.resources.nova.NovaServer;

            public final class Shop extends Stack {
                public Shop(App app) {
                    super(app, "shop");
                    NovaServer server = NovaServer.create(this, "server", s -> s.image("i").flavor("f"));
                    AcmeDnsZone zone = AcmeDnsZone.create(this, "zone", z -> z.domain("example.org"));
                    AcmeDnsAlias alias = AcmeDnsAlias.create(this, "alias", a -> a
                            .name("www")
                            .zone(zone)
                            .target(server));
                    WebTier tier = WebTier.create(this, "tier", t -> t
                            .flavor("m1.small"));
                    HeatResourceGroup.create(this, "more", g -> g.resourceDef(WebTier.definition(t -> t.flavor("f"))));
                    output("fqdn", alias.attributes().fqdn());
                    output("address", tier.attributes().address());
                }
            }
            """;

    @TempDir
    private Path folder;

    private Shell withSchemas() throws IOException {
        return new Shell(folder)
                .file("heat/Acme-DNS-Alias.yaml", ALIAS)
                .file("heat/Acme-DNS-Zone.yaml", ZONE)
                .file("heat/references.yaml", REFERENCES)
                .file("heat/web-tier.yaml", TIER)
                .file("heat/inner/one.yaml", ONE)
                .file("heat/inner/boot.sh", "#!/bin/sh\n");
    }

    @Test
    void whatIsGeneratedCompilesAndSynthesizesAndItsFilesTravelWithTheStack() throws IOException {
        Shell shell = withSchemas().file("src/shop/Shop.java", SHOP);

        Transcript generated = shell.kiln("schemas", "generate", "heat", "-o", "src", "--package", "com.acme.heat");
        assertThat(generated).isEqualTo(new Transcript(0, """
                        src: 7 files written, 0 unchanged, 0 deleted
                          Acme::DNS::Alias
                          Acme::DNS::Zone
                          web-tier.yaml
                        """, ""));

        Transcript synthesized = shell.kiln("synth", "src/shop/Shop.java", "--stdout");
        assertThat(synthesized.err()).isEmpty();
        assertThat(synthesized.out())
                .contains("""
                          alias:
                            type: Acme::DNS::Alias
                            properties:
                              name: www
                              zone: { get_resource: zone }
                              target: { get_resource: server }
                        """)
                .contains("    type: web-tier.yaml\n    properties:\n      flavor: m1.small\n")
                .contains("value: { get_attr: [tier, address] }");

        FakeCloud cloud = new FakeCloud();
        assertThat(shell.cloud(cloud).kiln("deploy", "src/shop/Shop.java").err())
                .isEmpty();
        assertThat(cloud.deployed.get(0).files())
                .isEqualTo(Map.of("web-tier.yaml", TIER, "inner/one.yaml", ONE, "boot.sh", "#!/bin/sh\n"));
    }

    @Test
    void mistakesWithOwnTypesAreLedBackToTheLineOfTheProgram() throws IOException {
        Shell shell = withSchemas()
                .file(
                        "src/shop/Shop.java",
                        SHOP.replace("\"www\"", "\"too long\"").replace(".flavor(\"m1.small\")", ".count(1)"));
        shell.kiln("schemas", "generate", "heat", "-o", "src", "--package", "com.acme.heat");

        Transcript run = shell.kiln("synth", "src/shop/Shop.java", "--stdout");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("src/shop/Shop.java:15: error: resources.alias.properties.name")
                .contains("src/shop/Shop.java:18: error: resources.tier.properties: Property flavor not assigned")
                .contains("2 errors");
    }

    @Test
    void allThatIsWrongWithTheFilesIsToldAtOnce() throws IOException {
        Transcript run = new Shell(folder)
                .file("heat/notes.yaml", "remember: this\n")
                .file("heat/Acme-Bad.yaml", "type: Acme::Worse\nproperties:\n  a: {type: blob}\n")
                .file("heat/cfn.yaml", "AWSTemplateFormatVersion: 2010-09-09\n")
                .file("heat/tier.yaml", TIER)
                .kiln("schemas", "generate", "heat", "nowhere.yaml", "-o", "src", "--package", "com.acme.heat");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("kiln: 6 file problems\n")
                .contains("heat/notes.yaml: is neither a schema")
                .contains("heat/Acme-Bad.yaml: type: the file of Acme::Worse must be called Acme-Worse.yaml")
                .contains("heat/Acme-Bad.yaml: properties.a.type: \"blob\" is not one of")
                .contains("heat/cfn.yaml: is a CloudFormation template")
                .contains("heat/tier.yaml: the file inner/one.yaml that it names cannot be read")
                .contains("nowhere.yaml: cannot be read");
        assertThat(folder.resolve("src")).doesNotExist();
    }

    @Test
    void allThatKeepsClassesFromBeingMadeIsToldAtOnce() throws IOException {
        Transcript run = new Shell(folder)
                .file("heat/Acme-DNS-Alias.yaml", ALIAS)
                .file("a/web-tier.yaml", TIER.replace("inner/one.yaml", "OS::Heat::None"))
                .file("a/web_tier.yaml", TIER.replace("inner/one.yaml", "OS::Heat::None"))
                .kiln("schemas", "generate", "heat", "a", "-o", "src", "--package", "com.acme.heat");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("kiln: no classes were made\n")
                .contains("the types web-tier.yaml and web_tier.yaml would both be the class com.acme.heat.WebTier")
                .contains("has the constraint acme.zone at the property zone, which Kiln does not know");
        assertThat(new Shell(folder)
                        .kiln("schemas", "generate", "heat", "-o", "src", "--package", "dev.kiln.resources")
                        .err())
                .contains("the package dev.kiln.resources belongs to Kiln");
    }

    @Test
    void whatHeatTellsBecomesFilesAndWhatItRefusesIsNamed() {
        FakeCloud cloud = new FakeCloud();
        cloud.harvest = new TypeHarvest(
                new TreeMap<>(Map.of(
                        "Acme::DNS::Zone",
                        ResourceTypeReader.read(
                                "Acme::DNS::Zone",
                                "{\"properties\": {\"domain\": {\"type\": \"string\", \"required\": true}}}"),
                        "Acme::../Evil",
                        ResourceTypeReader.read("Acme::../Evil", "{\"properties\": {}}"))),
                new TreeMap<>(Map.of("Acme::DNS::Alias", "Heat refuses to show it (HTTP 403): Forbidden.")),
                List.of("2015-10-15", "2018-08-31"));

        Transcript run = new Shell(folder).cloud(cloud).kiln("schemas", "pull", "-o", "heat");

        assertThat(run).isEqualTo(new Transcript(1, """
                        heat: 1 resource type, 1 of them not among Kiln's own: Acme::DNS::Zone
                        template versions of this Heat: 2015-10-15, 2018-08-31
                        """, """
                        kiln: 2 resource types could not be pulled
                              Acme::../Evil: "Acme::../Evil" cannot name a resource type: use letters, digits and _ in segments parted by ::
                              Acme::DNS::Alias: Heat refuses to show it (HTTP 403): Forbidden.
                        """));
        assertThat(folder.resolve("heat/Acme-DNS-Zone.yaml"))
                .hasContent("type: Acme::DNS::Zone\nproperties:\n  domain:\n    type: string\n    required: true\n");
        assertThat(folder.resolve("heat").toFile().list()).hasSize(1);
    }
}
