package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.JsonText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupsConformanceTest {

    /** The cases are about the members' template, not about what the members are. */
    private static final Map<String, Object> ENVIRONMENT =
            Map.of("resource_registry", Map.of("X", "OS::Heat::None", "OS::Nova::Server", "OS::Heat::None"));

    @Test
    void membersAreWrittenAsInHeat() throws IOException {
        assertThat(new CaseFile("groups").run(GroupsConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Template expected = HotReader.read(JsonText.of(one.get("expected")));
        try (Engine engine =
                Engine.builder().clock(EngineClock.jumping(Instant.EPOCH)).open()) {
            String id = engine.create(
                    "s", StackRequest.of(JsonText.of(one.get("template"))).withEnvironment(ENVIRONMENT));
            engine.await(id, Duration.ofHours(2));
            ResourceView group = engine.resources(id, 0).get(0);
            Template found = HotReader.read(engine.template(group.physicalId()));
            return CaseFile.difference(expected, found);
        }
    }
}
