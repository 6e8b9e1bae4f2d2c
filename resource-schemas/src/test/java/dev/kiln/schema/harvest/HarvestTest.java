package dev.kiln.schema.harvest;

import static dev.kiln.schema.HeatRelease.MASTER_2026_08;
import static dev.kiln.schema.HeatRelease.ZED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.files.SchemaFileException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestTest {

    private static final String OLD = """
            {"A::B": {"service": "nova", "properties": {"gone": {"type": "string"}, "kept": {"type": "string"}}},
             "A::Hidden": {"entity": "things", "properties": {"x": {"type": "list", "schema": {"*": {"type": "map"}}}}}}
            """;

    private static final String NEW = """
            {"A::B": {"service": "nova", "properties": {
                "kept": {"type": "string", "required": true}, "fresh": {"type": "boolean", "default": false}}},
             "A::Hidden": {"support_status": {"status": "HIDDEN", "version": "23.0.0"}, "actions": ["create"]},
             "A::New": {"signal": true, "attributes": {"a": {"type": "map", "cache_mode": "cache_none"}}}}
            """;

    @TempDir
    private Path types;

    @Test
    void theNewerReleaseWinsAndTheOlderStaysMarked() throws Exception {
        add(ZED, OLD);
        add(MASTER_2026_08, NEW);
        assertThat(file("A-B.yaml")).isEqualTo("""
                        type: A::B
                        service: nova
                        properties:
                          fresh:
                            type: boolean
                            default: false
                            since: master-2026-08
                          gone:
                            type: string
                            until: zed
                          kept:
                            type: string
                            required: true
                        """);
        assertThat(file("A-New.yaml")).isEqualTo("""
                        type: A::New
                        since: master-2026-08
                        signal: true
                        attributes:
                          a:
                            type: map
                            cached: false
                        """);
    }

    @Test
    void aPlaceholderKeepsItsOlderFacts() throws Exception {
        add(ZED, OLD);
        add(MASTER_2026_08, NEW);
        assertThat(file("A-Hidden.yaml")).isEqualTo("""
                        type: A::Hidden
                        entity: things
                        support: HIDDEN 23.0.0
                        placeholder_since: master-2026-08
                        properties:
                          x:
                            type: list
                            items:
                              type: map
                        """);
    }

    @Test
    void theReportSaysWhatChanged() throws Exception {
        add(ZED, OLD);
        assertThat(add(MASTER_2026_08, NEW)).isEqualTo("""
                        Heat's master of August 2026: 1 types added, 0 removed, 2 changed
                          A::B
                            + property fresh
                            - property gone: last in zed
                            ~ property kept: required: false -> true
                          A::Hidden
                            ~ type: support: SUPPORTED -> HIDDEN 23.0.0
                            ~ type: placeholder since: none -> master-2026-08
                        + A::New
                        3 of 3 files written
                        """);
    }

    @Test
    void descriptionsStayAndWhatIsTheSameIsNotTouched() throws Exception {
        add(ZED, OLD);
        add(MASTER_2026_08, NEW);
        String described = file("A-B.yaml")
                .replace("service: nova", "# ours\ndescription: A thing.\nservice: nova")
                .replace("    required: true", "    description: Kept.\n    required: true");
        Files.writeString(types.resolve("A-B.yaml"), described);

        assertThat(add(MASTER_2026_08, NEW)).endsWith("0 of 3 files written\n");
        assertThat(file("A-B.yaml")).isEqualTo(described);

        add(MASTER_2026_08, NEW.replace("\"required\": true", "\"required\": false"));
        assertThat(file("A-B.yaml"))
                .contains("description: A thing.", "description: Kept.")
                .doesNotContain("required");
    }

    @Test
    void anOlderReleaseIsRefused() throws Exception {
        add(MASTER_2026_08, NEW);
        assertThatThrownBy(() -> add(ZED, OLD))
                .hasMessageContaining("hold master-2026-08, which is newer than zed: start with an empty folder");
    }

    @Test
    void factsThatAreNotUnderstoodAreNamed() {
        assertThatThrownBy(() -> HarvestReader.read(
                        "facts.json",
                        "{\"A::B\": {\"colour\": 1, \"properties\": {\"p\": {\"type\": \"text\"}}}}",
                        ZED))
                .isInstanceOf(SchemaFileException.class)
                .hasMessageContaining("facts.json: A::B.properties.p.type: \"text\" is not one of")
                .hasMessageContaining("facts.json: A::B.colour: is not known here");
        assertThatThrownBy(() -> HarvestReader.read("facts.json", "{", ZED))
                .hasMessageContaining("facts.json: line 1: is no JSON");
    }

    private String add(HeatRelease release, String facts) throws Exception {
        Path file = Files.createTempFile("facts", ".json");
        try {
            Files.writeString(file, facts);
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            Harvest.add(types, release, file, new PrintStream(report, true, StandardCharsets.UTF_8));
            return report.toString(StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private String file(String name) throws Exception {
        return Files.readString(types.resolve(name));
    }
}
