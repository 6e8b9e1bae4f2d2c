package dev.kiln.schema.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.schema.files.SchemaFileException;
import dev.kiln.schema.files.SchemaReader;
import dev.kiln.schema.files.SchemaWriter;
import org.junit.jupiter.api.Test;

class ResourceTypeReaderTest {

    private static final String ANSWER = """
            {"resource_type": "Acme::DNS::Alias", "description": "An alias.\\n\\n    Points elsewhere.\\n    ",
             "support_status": {"status": "DEPRECATED", "version": "9", "message": null,
                                "previous_status": {"status": "SUPPORTED", "version": "5", "message": null,
                                                    "previous_status": null}},
             "newer_field": 1,
             "properties": {
               "name": {"type": "string", "required": true, "update_allowed": false, "immutable": false,
                        "constraints": [{"length": {"min": 1, "max": 63}, "description": "One label."}]},
               "ttl": {"type": "integer", "required": false, "update_allowed": true, "default": 300,
                       "constraints": [{"range": {"min": 60}}]},
               "targets": {"type": "list", "required": true, "update_allowed": true,
                           "schema": {"*": {"type": "map", "schema": {
                               "port": {"type": "string", "required": true, "constraints": [{"custom_constraint": "neutron.port"}]},
                               "options": {"type": "map", "default": {"a": null}}}}}}},
             "attributes": {"fqdn": {"type": "string", "description": "Whole name."}, "show": {"type": "map"}}}
            """;

    @Test
    void anAnswerBecomesAFileThatReadsBackAsTheSame() {
        String yaml = SchemaWriter.write(ResourceTypeReader.read("Acme::DNS::Alias", ANSWER));

        assertThat(yaml).isEqualTo("""
                type: Acme::DNS::Alias
                description: |-
                  An alias.
                  Points elsewhere.
                support: [DEPRECATED 9, SUPPORTED 5]
                properties:
                  name:
                    type: string
                    required: true
                    constraints:
                      - length: {min: 1, max: 63}
                  ttl:
                    type: integer
                    default: 300
                    update_allowed: true
                    constraints:
                      - range: {min: 60}
                  targets:
                    type: list
                    required: true
                    update_allowed: true
                    items:
                      type: map
                      properties:
                        port:
                          type: string
                          required: true
                          constraints:
                            - custom_constraint: neutron.port
                        options:
                          type: map
                          default:
                            a: null
                attributes:
                  fqdn:
                    type: string
                    description: Whole name.
                """);
        assertThat(SchemaReader.readType("Acme-DNS-Alias.yaml", yaml))
                .isEqualTo(ResourceTypeReader.read("Acme::DNS::Alias", ANSWER));
    }

    @Test
    void whatIsNoAnswerOfHeatsIsRefused() {
        assertThatThrownBy(() -> ResourceTypeReader.read("Acme::DNS::Alias", "<html>"))
                .isInstanceOf(SchemaFileException.class)
                .hasMessageContainingAll("Acme::DNS::Alias", "is no JSON");
        assertThatThrownBy(() -> ResourceTypeReader.read("Acme::DNS::Alias", "{\"stacks\": []}"))
                .isInstanceOf(SchemaFileException.class)
                .hasMessageContaining("neither properties nor attributes");
        assertThatThrownBy(
                        () -> ResourceTypeReader.read(
                                "Acme::DNS::Alias",
                                "{\"properties\": {\"a\": {\"type\": \"blob\"}, \"b\": {\"required\": \"maybe\", \"type\": \"map\"}}}"))
                .hasMessageContainingAll("2 problems", "properties.a.type: \"blob\"", "properties.b.required");
    }
}
