package dev.kiln.engine.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.cloud.local.LocalSettingsReader;
import dev.kiln.engine.store.SqliteStackStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final String STACK = """
            heat_template_version: 2018-08-31
            resources:
              v: {type: OS::Nova::Server, properties: {image: mine, flavor: m1.tiny, networks: [{network: provider}]}}
            outputs:
              ip: {value: {get_attr: [v, first_address]}}
            """;

    @TempDir
    Path dir;

    private Engine open(String settings) {
        return Engine.builder()
                .clock(EngineClock.jumping(Instant.EPOCH))
                .store(SqliteStackStore.open(dir.resolve("state.db"), Duration.ZERO))
                .cloud(LocalSettingsReader.read("local.yaml", settings))
                .open();
    }

    @Test
    void aCloudIsThereAgainAfterARestartAndFollowsItsSettings() {
        String mine = "catalogue: {images: [mine]}";
        try (Engine first = open(mine)) {
            String id = first.create("one", StackRequest.of(STACK));
            first.await(id, Duration.ofHours(1));
        }
        try (Engine second = open(mine)) {
            String id = second.create("two", StackRequest.of(STACK));
            second.await(id, Duration.ofHours(1));

            assertThat(second.outputs("one").get(0).value()).isEqualTo("10.20.0.2");
            assertThat(second.outputs("two").get(0).value()).isEqualTo("10.20.0.3");
        }
        try (Engine third = open("")) {
            assertThatThrownBy(() -> third.create("three", StackRequest.of(STACK)))
                    .hasMessageContaining("No images matching {'name': 'mine'}.");
        }
    }
}
