package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.rest.RestRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many repeated calls -> one sentence for each outage. */
class StumblesTest {
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Stumbles stumbles = new Stumbles(notices::add);

    @Test
    void anOutageIsToldOnceHoweverManyCallsStumbleInIt() {
        IntStream.range(0, 200).parallel().forEach(call -> stumbles.accept("Heat is away"));
        assertThat(notices).containsExactly("Heat is away. Trying again.");
    }

    @Test
    void theNextOutageIsToldAgain() {
        stumbles.accept("One.");
        stumbles.accept("Still one.");
        stumbles.over();
        stumbles.over();
        stumbles.accept("Two");
        assertThat(notices).containsExactly("One. Trying again.", "Two. Trying again.");
    }

    @Test
    void aConnectionTellsOfEachOutageOfItsOwnCalls() {
        int[] failing = {2, 4, 5};
        try (MockCloud cloud = new MockCloud((exchange, number) ->
                MockCloud.reply(exchange, IntStream.of(failing).anyMatch(n -> n == number) ? 503 : 200, "{}"))) {
            var rest = new OpenStackSession(cloud.config(), line -> {}, millis -> {}).telling(notices::add);
            var read = new RestRequest("orchestration", "GET", "/stacks", null);
            for (int call = 0; call < 4; call++) {
                assertThat(rest.call(read).status()).isEqualTo(200);
            }
            assertThat(notices)
                    .containsExactly(
                            "The orchestration service answers HTTP 503. Trying again.",
                            "The orchestration service answers HTTP 503. Trying again.");
        }
    }
}
