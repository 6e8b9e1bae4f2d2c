package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.StackRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionJsonTest {

    private static JsonNode adopted(Map<String, Object> data) throws IOException {
        return new ObjectMapper().readTree(ActionJson.adopt(StackRequest.of("web", ""), data));
    }

    @Test
    void anAdoptedStackBringsTheFilesThatItsDataKeep() throws IOException {
        JsonNode body = adopted(Map.of("action", "CREATE", "files", Map.of("file:///part.yaml", "resources: {}")));

        assertThat(body.path("files").path("file:///part.yaml").asText()).isEqualTo("resources: {}");
        assertThat(body.path("adopt_stack_data").asText()).contains("\"action\":\"CREATE\"");
    }

    @Test
    void withoutFilesNoneAreSent() throws IOException {
        assertThat(adopted(Map.of("action", "CREATE")).has("files")).isFalse();
    }
}
