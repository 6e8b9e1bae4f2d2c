package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that comes too slowly -> the wait ends when it must, whatever part of the answer it is that does not come. */
class PatienceTest {
    private static final RestRequest READ = new RestRequest("orchestration", "GET", "/stacks", null);
    private static final RestRequest WRITE = new RestRequest("orchestration", "POST", "/stacks", "{}");
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private static OpenStackSession session(MockCloud cloud) {
        return new OpenStackSession(cloud.config(null, PATIENCE), line -> {}, millis -> {});
    }

    private static void drip(HttpExchange exchange, int bytes, long pause) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes);
        for (int i = 0; i < bytes; i++) {
            exchange.getResponseBody().write(i == 0 ? '{' : i == bytes - 1 ? '}' : ' ');
            exchange.getResponseBody().flush();
            sleep(pause);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBodyThatDripsForEverEndsWithTheWait() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> drip(exchange, 2_000, 50))) {
            OpenStackSession session = session(cloud);
            long begin = System.nanoTime();

            RestIoException late = catchThrowableOfType(RestIoException.class, () -> session.call(WRITE));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(PATIENCE, Duration.ofSeconds(30));
            assertThat(late.wasSent()).isTrue();
            assertThat(late).hasMessageContaining("no answer within 0.6 s").hasMessageContaining("api_timeout");
            assertThat(cloud.calls).hasValue(1);
        }
    }

    @Test
    void aServiceThatNeverBeginsToAnswerEndsWithTheWait() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> sleep(3_000))) {
            OpenStackSession session = session(cloud);
            RestIoException late = catchThrowableOfType(RestIoException.class, () -> session.call(WRITE));
            assertThat(late.wasSent()).isTrue();
            assertThat(late).hasMessageContaining("no answer within 0.6 s");
        }
    }

    @Test
    void aBodyThatDripsInTimeIsWhole() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> drip(exchange, 10, 5))) {
            assertThat(session(cloud).call(WRITE).body()).isEqualTo("{        }");
        }
    }

    @Test
    void aReadThatDripsForEverIsTriedAgain() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> drip(exchange, 10, number == 1 ? 500 : 0))) {
            assertThat(session(cloud).call(READ).body()).isEqualTo("{        }");
            assertThat(cloud.calls).hasValue(2);
        }
    }
}
