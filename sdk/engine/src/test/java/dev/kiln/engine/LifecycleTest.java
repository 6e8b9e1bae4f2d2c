package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.SnapshotView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.UpdatePreview;
import dev.kiln.engine.state.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Duration LIMIT = Duration.ofHours(2);
    private static final String ONE = """
            heat_template_version: 2018-08-31
            resources:
              a: {type: OS::Heat::TestResource, properties: {value: x}}
            """;
    private static final String TWO = ONE + """
              b: {type: OS::Heat::TestResource, properties: {value: {get_attr: [a, output]}}}
            """;

    private final Engine engine =
            Engine.builder().clock(EngineClock.jumping(Instant.EPOCH)).seed(1).open();

    @AfterEach
    void close() {
        engine.close();
    }

    private String create(String name, String template) {
        String id = engine.create(name, StackRequest.of(template));
        engine.await(id, LIMIT);
        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("CREATE_COMPLETE");
        return id;
    }

    private Map<String, String> objects(String stack) {
        Map<String, String> objects = new LinkedHashMap<>();
        engine.resources(stack, 5)
                .forEach(resource -> objects.put(String.join("/", resource.path()), resource.physicalId()));
        return objects;
    }

    @Test
    void whatIsAbandonedCanBeAdopted() {
        String id = create("s", TWO);
        Map<String, String> before = objects(id);

        Map<String, Object> data = engine.abandon(id);
        engine.await(id, LIMIT);
        assertThat(engine.stack("s")).isEmpty();

        String adopted = engine.adopt("t", data, StackRequest.sameTemplate());
        engine.await(adopted, LIMIT);
        assertThat(engine.stack(adopted).orElseThrow().state()).isEqualTo("ADOPT_COMPLETE");
        assertThat(objects(adopted)).isEqualTo(before);
        assertThat(engine.outputs(adopted)).isEmpty();
    }

    @Test
    void withoutAnIdThereIsNothingToAdopt() {
        String id = create("s", ONE);
        Map<String, Object> data = new LinkedHashMap<>(engine.abandon(id));
        engine.await(id, LIMIT);
        data.put("resources", Map.of("a", Map.of("type", "OS::Heat::TestResource")));

        String adopted = engine.adopt("t", data, StackRequest.sameTemplate());
        engine.await(adopted, LIMIT);

        assertThat(engine.stack(adopted).orElseThrow().state()).isEqualTo("ADOPT_FAILED");
        assertThat(engine.stack(adopted).orElseThrow().reason()).contains("resources.a: Resource ID was not provided.");
    }

    @Test
    void aSnapshotIsListedShownRestoredAndRemoved() {
        String id = create("s", ONE);
        String snapshot = engine.snapshot(id, "first");
        engine.await(id, LIMIT);
        assertThat(engine.snapshots(id)).extracting(SnapshotView::name).containsExactly("first");
        SnapshotView shown = engine.showSnapshot(id, snapshot);
        assertThat(shown.status()).isEqualTo(Status.COMPLETE);
        assertThat(shown.data()).containsEntry("name", "s").containsKeys("template", "resources");

        engine.update(id, StackRequest.of(TWO.replace("value: x", "value: y")));
        engine.await(id, LIMIT);
        engine.restore(id, snapshot);
        engine.await(id, LIMIT);
        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("RESTORE_COMPLETE");
        assertThat(engine.resources(id, 0)).extracting(ResourceView::name).containsExactly("a");

        engine.deleteSnapshot(id, snapshot);
        assertThat(engine.snapshots(id)).isEmpty();
        assertThatThrownBy(() -> engine.showSnapshot(id, snapshot))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("could not be found");
    }

    @Test
    void aPreviewChangesNothing() {
        String id = create("s", ONE);
        Map<String, String> before = objects(id);
        int events = engine.events(id, 5).size();

        UpdatePreview preview = engine.preview().update(id, StackRequest.of(TWO.replace("value: x", "value: y")));

        assertThat(preview.updated()).containsExactly("a");
        assertThat(preview.added()).containsExactly("b");
        assertThat(preview.failures()).isEmpty();
        assertThat(objects(id)).isEqualTo(before);
        assertThat(engine.events(id, 5)).hasSize(events);
        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void aPreviewTellsAllThatWouldFail() {
        String id = create("s", TWO);
        Map<String, Object> environment =
                Map.of("resource_registry", Map.of("resources", Map.of("a", Map.of("restricted_actions", "update"))));

        UpdatePreview preview = engine.preview()
                .update(
                        id,
                        StackRequest.of(TWO.replace("value: x", "value: y") + """
                                  c: {type: OS::Heat::TestResource, properties: {fail: true}}
                                """)
                                .withEnvironment(environment));

        assertThat(preview.failures())
                .containsEntry("a", "ResourceActionRestricted: resources.a: update is restricted for resource.")
                .containsEntry("c", "ValueError: resources.c: Test Resource failed c");
        assertThat(preview.added()).containsExactly("c");
    }

    @Test
    void aPreviewDoesNotWaitForSignals() {
        String waiting = ONE + """
                  h: {type: OS::Heat::WaitConditionHandle}
                  w: {type: OS::Heat::WaitCondition, properties: {handle: {get_resource: h}, timeout: 600}}
                  d: {type: OS::Heat::TestResource, depends_on: w}
                """;
        String id = create("s", ONE);

        assertThat(engine.preview().update(id, StackRequest.of(waiting)).added())
                .containsExactly("d", "h", "w");
        assertThat(engine.preview().create("t", StackRequest.of(waiting)))
                .extracting(ResourceView::name)
                .contains("a", "d", "h", "w");
        assertThat(engine.stacks()).hasSize(1);
    }

    @Test
    void previewsOfWhatIsRefusedAreRefused() {
        String id = create("s", ONE);

        assertThatThrownBy(() -> engine.preview().update(id, StackRequest.of(ONE.replace("value", "colour"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Unknown Property colour");
    }

    @Test
    void anExportLeavesTheStackAlone() {
        String id = create("s", ONE);

        assertThat(engine.export(id)).containsEntry("name", "s").containsEntry("id", id);
        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void aTimeoutNamesWhatItStopped() {
        String id = engine.create(
                "s", StackRequest.of(ONE.replace("value: x", "wait_secs: 600")).withTimeout(1));
        engine.await(id, LIMIT);

        assertThat(engine.stack(id).orElseThrow().reason()).isEqualTo("Timed out");
        assertThat(engine.resources(id, 0).get(0).reason()).contains("aborted").contains("Timed out");
    }

    @Test
    void aCancelledUpdateGoesBack() {
        String id = create("s", ONE);
        String slow = ONE.replace("value: x", "value: y, action_wait_secs: {update: 60}");
        engine.update(id, StackRequest.of(slow));
        engine.awaitThat(() -> false, Duration.ofSeconds(5));

        engine.cancelUpdate(id);
        engine.await(id, LIMIT);

        assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(List.of(engine.template(id))).containsExactly(ONE);
    }
}
