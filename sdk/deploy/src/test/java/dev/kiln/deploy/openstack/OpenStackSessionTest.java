package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Scope;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenStackSessionTest {
    private static final RestRequest READ = new RestRequest("orchestration", "GET", "/stacks", null);
    private static final RestRequest WRITE = new RestRequest("orchestration", "POST", "/stacks", "{}");

    private final List<Long> pauses = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    private OpenStackSession session(CloudConfig config) {
        return new OpenStackSession(config, log::add, pauses::add);
    }

    @Test
    void logsInOnceAndSendsTheToken() {
        try (MockCloud cloud = new MockCloud((exchange, number) ->
                MockCloud.reply(exchange, 200, exchange.getRequestHeaders().getFirst("X-Auth-Token")))) {
            OpenStackSession session = session(cloud.config());
            assertThat(session.call(READ).body()).isEqualTo("token1");
            assertThat(session.call(READ).body()).isEqualTo("token1");
            assertThat(cloud.loginBodies).singleElement().asString().contains("\"methods\":[\"password\"]", "p4ssw0rd");
            assertThat(log).noneMatch(line -> line.contains("p4ssw0rd") || line.contains("token1"));
        }
    }

    @Test
    void renewsAnExpiredTokenOnceForAllThreads() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(
                exchange, "token1".equals(exchange.getRequestHeaders().getFirst("X-Auth-Token")) ? 401 : 200, "{}"))) {
            OpenStackSession session = session(cloud.config());
            List<Integer> statuses = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> session.call(WRITE).status())
                    .toList();
            assertThat(statuses).containsOnly(200);
            assertThat(cloud.logins).hasValue(2);
        }
    }

    @Test
    void readsAreRepeatedAndRetryAfterIsHonoured() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "3");
            MockCloud.reply(exchange, number == 1 ? 429 : number == 2 ? 503 : 200, "{}");
        })) {
            assertThat(session(cloud.config()).call(READ).status()).isEqualTo(200);
            assertThat(pauses).containsExactly(3000L, 3000L);
        }
    }

    @Test
    void readsSurviveABrokenConnection() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {
            if (number > 2) {
                MockCloud.reply(exchange, 200, "{}");
            }
        })) {
            assertThat(session(cloud.config()).call(READ).status()).isEqualTo(200);
        }
    }

    @Test
    void writesAreSentOnce() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, 503, ""))) {
            RestResponse response = session(cloud.config()).call(WRITE);
            assertThat(response.status()).isEqualTo(503);
            assertThat(cloud.calls).hasValue(1);
        }
    }

    @Test
    void aRefusedLoginSaysWhoAndWhereButNoSecret() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.loginStatus = 401;
            DeployException refused = catchThrowableOfType(
                    DeployException.class, () -> session(cloud.config()).call(READ));
            assertThat(refused.kind()).isEqualTo(Kind.AUTHENTICATION);
            assertThat(refused)
                    .hasMessageContaining("user u")
                    .hasMessageContaining("project p")
                    .hasMessageContaining("the mock cloud")
                    .hasMessageNotContaining("p4ssw0rd");
        }
    }

    @Test
    void aLoginWhoseAnswerIsCutOffIsRepeated() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, 200, "{}"))) {
            cloud.halfLogins = 2;

            assertThat(session(cloud.config()).call(READ).status()).isEqualTo(200);
            assertThat(cloud.logins).hasValue(3);
        }
    }

    @Test
    void loginsWhoseAnswersAreAllCutOffAreSaidToBeSo() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, 200, "{}"))) {
            cloud.halfLogins = Integer.MAX_VALUE;

            assertThatThrownBy(() -> session(cloud.config()).call(READ))
                    .isInstanceOf(RestIoException.class)
                    .hasMessageContaining(
                            "The answer of Keystone at " + cloud.config().authUrl() + " is cut off")
                    .hasMessageContaining("check auth_url");
        }
    }

    @Test
    void aCloudWithoutHeatSaysWhatItHas() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.services = "compute";
            assertThatThrownBy(() -> session(cloud.config()).call(READ))
                    .hasMessageContaining("no public orchestration endpoint in region R1")
                    .hasMessageContaining("compute, messaging-websocket");
        }
    }

    @Test
    void aRefusedConnectionSaysWhatToCheck() {
        MockCloud gone = new MockCloud((exchange, number) -> {});
        CloudConfig config = gone.config();
        gone.close();
        RestIoException unreachable = catchThrowableOfType(
                RestIoException.class, () -> session(config).call(WRITE));
        assertThat(unreachable)
                .hasMessageContaining("Cannot reach Keystone at " + config.authUrl())
                .hasMessageContaining("refused")
                .hasMessageContaining("auth_url");
    }

    @Test
    void plainTextBehindHttpsIsATlsFailure() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket client = plain.accept()) {
                    client.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            server.setDaemon(true);
            server.start();
            CloudConfig config = CloudConfig.of(
                    "the mock cloud",
                    "https://127.0.0.1:" + plain.getLocalPort() + "/v3",
                    new Credentials.Token("t0ken"),
                    new Scope.Implied());
            assertThatThrownBy(() -> session(config).call(WRITE)).hasMessageContaining("TLS failed");
        }
    }

    @Test
    void anApplicationCredentialBringsItsOwnScope() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, 200, "{}"))) {
            CloudConfig base = cloud.config();
            session(CloudConfig.of(
                            "x",
                            base.authUrl(),
                            new Credentials.ApplicationCredential("id1", null, null, null, null, "s3cret"),
                            new Scope.Implied()))
                    .call(READ);
            assertThat(cloud.loginBodies)
                    .containsExactly("{\"auth\":{\"identity\":{\"methods\":[\"application_credential\"],"
                            + "\"application_credential\":{\"secret\":\"s3cret\",\"id\":\"id1\"}}}}");
        }
    }
}
