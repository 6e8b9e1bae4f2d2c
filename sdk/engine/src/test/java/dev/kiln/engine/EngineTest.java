package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final String CHAIN = """
            heat_template_version: 2018-08-31
            resources:
              a: {type: OS::Heat::TestResource, properties: {value: x}}
              b: {type: OS::Heat::TestResource, properties: {value: {get_attr: [a, output]}}}
            outputs:
              o: {value: {get_attr: [b, output]}}
            """;

    private final List<String> events = new ArrayList<>();
    private final Engine engine = Engine.builder()
            .clock(EngineClock.jumping(Instant.EPOCH))
            .seed(1)
            .listener(event -> events.add(event.event().resourceName() + " "
                    + event.event().action() + " " + event.event().status()))
            .open();

    @AfterEach
    void close() {
        engine.close();
    }

    private String create(String template) {
        String id = engine.create("s", StackRequest.of(template));
        assertThat(engine.await(id, Duration.ofHours(2))).isTrue();
        return id;
    }

    @Test
    void aStackIsMadeInOrder() {
        String id = create(CHAIN);

        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("CREATE_COMPLETE");
        assertThat(engine.outputs(id)).extracting(output -> output.value()).containsExactly("x");
        assertThat(events)
                .containsExactly(
                        "s CREATE IN_PROGRESS",
                        "a CREATE IN_PROGRESS",
                        "a CREATE COMPLETE",
                        "b CREATE IN_PROGRESS",
                        "b CREATE COMPLETE",
                        "s CREATE COMPLETE");
    }

    @Test
    void anUpdateFollowsWhatChanges() {
        String id = create(CHAIN);
        events.clear();

        engine.update(id, StackRequest.of(CHAIN.replace("value: x", "value: y")));
        engine.await(id, Duration.ofHours(2));

        assertThat(engine.outputs(id)).extracting(output -> output.value()).containsExactly("y");
        assertThat(events)
                .containsExactly(
                        "s UPDATE IN_PROGRESS",
                        "a UPDATE IN_PROGRESS",
                        "a UPDATE COMPLETE",
                        "b UPDATE IN_PROGRESS",
                        "b UPDATE COMPLETE",
                        "s UPDATE COMPLETE");
    }

    @Test
    void aDeletedStackIsGone() {
        String id = create(CHAIN);

        engine.delete(id);
        engine.await(id, Duration.ofHours(2));

        assertThat(engine.stack(id)).isEmpty();
        assertThat(events).endsWith("s DELETE COMPLETE");
    }

    @Test
    void aTemplateThatHeatRefusesIsRefusedWithEverythingThatIsWrong() {
        String bad = """
                heat_template_version: 2018-08-31
                resources:
                  a: {type: OS::Heat::TestResource, properties: {colour: red, size: 1}}
                """;

        assertThatThrownBy(() -> engine.create("s", StackRequest.of(bad)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessage("Property error: resources.a.properties: Unknown Property colour");
        assertThat(engine.stacks()).isEmpty();
    }

    @Test
    void aThousandIndependentResourcesAreMadeAtOnce() {
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> "  r" + i + ": {type: OS::Heat::None}")
                .collect(Collectors.joining("\n", "heat_template_version: 2018-08-31\nresources:\n", "\n"));

        String id = create(many);

        assertThat(engine.resources(id, 0))
                .hasSize(1000)
                .extracting(ResourceView::state)
                .containsOnly("CREATE_COMPLETE");
    }
}
