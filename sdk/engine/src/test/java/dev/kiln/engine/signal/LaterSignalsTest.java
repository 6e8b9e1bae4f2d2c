package dev.kiln.engine.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.store.SqliteStackStore;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address that one engine has given out leads to the next one over the same store, and to the store when no engine runs. */
class LaterSignalsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final StackRequest WAITING = StackRequest.of("""
            heat_template_version: 2018-08-31
            resources:
              h: {type: OS::Heat::WaitConditionHandle, properties: {signal_transport: CFN_SIGNAL}}
              w: {type: OS::Heat::WaitCondition, properties: {handle: {get_resource: h}, timeout: 600}}
            outputs:
              signal: {value: {get_attr: [h, signal]}}
              words: {value: {get_attr: [w, data]}}
            """);

    @TempDir
    Path directory;

    private Engine open() {
        SqliteStackStore store = SqliteStackStore.open(directory.resolve("store"), LIMIT);
        return Engine.builder()
                .store(store)
                .listenForSignals(SqliteStackStore.signalPort(directory.resolve("store")))
                .open();
    }

    private static URI address(Engine engine) {
        Object signal = engine.outputs("s").get(0).value();
        return URI.create(signal.toString().replaceAll("(?s).*\"alarm_url\": *\"([^\"]+)\".*", "$1"));
    }

    /** The address that an engine gives out which ends while its stack waits. */
    private URI givenOut() {
        try (Engine engine = open()) {
            String id = engine.create("s", WAITING);
            engine.awaitThat(() -> false, Duration.ofMillis(200));
            assertThat(engine.stack(id).orElseThrow().state()).isEqualTo("CREATE_IN_PROGRESS");
            return address(engine);
        }
    }

    private static void goesOn(Engine engine) {
        engine.update("s", WAITING);
        assertThat(engine.await(engine.stack("s").orElseThrow().id(), LIMIT)).isTrue();
        assertThat(engine.stack("s").orElseThrow().state()).isEqualTo("UPDATE_COMPLETE");
        assertThat(engine.outputs("s").get(1).value()).isEqualTo("{\"x\": \"hello\"}");
    }

    @Test
    void anAddressFromBeforeIsAnsweredByTheNextEngine() throws Exception {
        URI address = givenOut();

        try (Engine next = open()) {
            assertThat(address(next)).isEqualTo(address);
            HttpRequest signal = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"data\": \"hello\", \"id\": \"x\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(signal, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            goesOn(next);
        }
    }

    @Test
    void anEngineThatDoesNotListenTakesASignalByItsAddress() {
        URI address = givenOut();

        SqliteStackStore store = SqliteStackStore.open(directory.resolve("store"), LIMIT);
        try (Engine asked = Engine.builder()
                .store(store)
                .signalsArriveAt(SqliteStackStore.signalPort(directory.resolve("store")))
                .open()) {
            assertThat(asked.signalAddress()).isEmpty();
            assertThat(address(asked)).isEqualTo(address);
            asked.signal(address, Map.of("data", "hello", "id", "x"));
        }
        try (Engine next = open()) {
            goesOn(next);
        }
    }

    @Test
    void aHandleIsSignalledByItsIdInALaterProcess() {
        givenOut();

        try (Engine next = open()) {
            String handle = next.resources("s", 0).stream()
                    .filter(row -> row.name().equals("h"))
                    .findFirst()
                    .orElseThrow()
                    .physicalId();
            next.signal("s", handle, Map.of("data", "hello", "id", "x"));
            goesOn(next);
        }
    }

    @Test
    void anAddressWithAnotherTokenIsRefused() {
        URI forged = URI.create(givenOut().toString().replaceAll("Signature=[0-9a-f]+", "Signature=0"));

        try (Engine next = open()) {
            assertThatThrownBy(() -> next.signal(forged, null)).isInstanceOf(EngineException.class);
        }
    }

    @Test
    void aPortThatAnotherProgramHasIsNamedWithWhatToDo() throws Exception {
        int port = SqliteStackStore.signalPort(directory.resolve("store"));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> Engine.builder()
                            .listenForSignals(other.getLocalPort())
                            .open())
                    .hasMessageContaining("http://127.0.0.1:" + other.getLocalPort())
                    .hasMessageContaining("signals.port in local.yaml");
        }
    }

    @Test
    void aPortIsKeptBesideTheStoreAndOneThatIsNoneIsRefused() throws Exception {
        Path store = directory.resolve("store");

        int port = SqliteStackStore.signalPort(store);

        assertThat(SqliteStackStore.signalPort(store)).isEqualTo(port);
        assertThat(directory.resolve("store.port")).hasContent(Integer.toString(port));
        Files.writeString(directory.resolve("store.port"), "eighty");
        assertThatThrownBy(() -> SqliteStackStore.signalPort(store)).hasMessageContaining("'eighty'");
    }
}
