package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateMigratorTest {

    @Test
    void resourcesAreDeclaredBeforeTheyAreUsed() {
        String source = migrate("""
                heat_template_version: 2018-08-31
                resources:
                  server:
                    type: OS::Nova::Server
                    properties:
                      flavor: small
                      networks: [{ port: { get_resource: port } }]
                  port:
                    type: OS::Neutron::Port
                    properties: { network: public }
                """).source();

        assertThat(source.indexOf("NeutronPort port = ")).isPositive().isLessThan(source.indexOf("NovaServer.create"));
        assertThat(source).contains(".networks(n -> n.port(port))");
    }

    @Test
    void commentsStandWhereTheyStood() {
        String source = migrate("""
                # Ours.
                heat_template_version: 2018-08-31
                resources:
                  # Where it runs.
                  server:
                    type: OS::Nova::Server
                    properties:
                      # Small is enough.
                      flavor: small
                      image: "a # b"   # from the office
                """).source();

        assertThat(source)
                .startsWith("// Ours.\npackage shop;")
                .contains("        // Where it runs.\n        NovaServer.create(")
                .contains("// Small is enough.\n                .flavor(\"small\")")
                .contains("// from the office\n                .image(\"a # b\")");
    }

    @Test
    void aPropertyThatTheTypeDoesNotHaveIsReported() {
        MigratedTemplate migrated = migrate("""
                heat_template_version: 2018-08-31
                resources:
                  net:
                    type: OS::Neutron::Net
                    properties: { colour: red }
                """);

        assertThat(migrated.rawUses())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("colour");
        assertThat(migrated.typed()).isZero();
    }

    @Test
    void faultsAreLeftOutAndReportedWithTheirLines() {
        MigratedTemplate migrated = migrate("""
                heat_template_version: 2018-08-31
                resources:
                  net:
                    type: OS::Neutron::Net
                  nothing:
                    properties: { a: b }
                """);

        assertThat(migrated.source()).contains("\"net\"").doesNotContain("\"nothing\"");
        assertThat(migrated.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains("must contain a type key");
            assertThat(fault.location()).hasToString("web.yaml:5:3");
        });
    }

    @Test
    void textsFromWhichTemplatesAreMadeAreRefused() {
        assertThatThrownBy(() ->
                        migrate("heat_template_version: 2018-08-31\n{% for n in nodes %}\n{{ n }}: {% endfor %}\n"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("from which templates are made");
    }

    @Test
    void aTemplateInCloudFormationsFormatIsTranslated() {
        String source = migrate("""
                AWSTemplateFormatVersion: "2010-09-09"
                Parameters:
                  Arch: { Type: String, Default: small, AllowedValues: [small, large], ConstraintDescription: two sizes }
                Mappings:
                  Flavors: { small: { name: m1.small }, large: { name: m1.large } }
                Resources:
                  Box:
                    Type: OS::Nova::Server
                    Properties:
                      flavor: { "Fn::FindInMap": [Flavors, { Ref: Arch }, name] }
                      user_data: { "Fn::Base64": { "Fn::Join": ["", ["#!/bin/sh", { Ref: "AWS::StackName" }]] } }
                Outputs:
                  Where: { Value: { "Fn::GetAtt": [Box, first_address] } }
                """).source();

        assertThat(source)
                .contains("jsonParameter(\"Flavors\"")
                .contains(".flavor(flavors.at(arch, \"name\"))")
                .contains(".userData(Fn.join(\"\", List.of(\"#!/bin/sh\", stackName())))")
                .contains("output(\"Where\", box.attributes().firstAddress());");
    }

    @Test
    void whatHasNoCounterpartInHotIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> migrate("""
                        HeatTemplateFormatVersion: "2012-12-12"
                        Resources:
                          Box:
                            Type: OS::Nova::Server
                            Properties: { flavor: { "Fn::Transform": x } }
                        """))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Resources.Box.Properties")
                .hasMessageContaining("Fn::Transform");
    }

    private static MigratedTemplate migrate(String text) {
        return TemplateMigrator.migrate(text, "web.yaml", "shop", "WebStack");
    }
}
