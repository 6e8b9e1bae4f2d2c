package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Proxies;
import dev.kiln.deploy.cloud.Scope;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy in the environment -> requests go through it, or a message says why not and what to do. */
class ProxyWayTest {
    private static final RestRequest READ = new RestRequest("orchestration", "GET", "/stacks", null);
    /** {@code me:s3cret!} */
    private static final String LOGIN = "Basic bWU6czNjcmV0IQ==";

    private static final CloudConfig HTTPS_CLOUD = CloudConfig.of(
            "the mock cloud", "https://keystone.example/v3", new Credentials.Token("t0ken"), new Scope.Implied());

    private final List<String> log = new CopyOnWriteArrayList<>();

    private OpenStackSession session(CloudConfig cloud, String... variables) {
        Map<String, String> env = variables.length == 2
                ? Map.of(variables[0], variables[1])
                : Map.of(variables[0], variables[1], variables[2], variables[3]);
        return new OpenStackSession(cloud.behind(Proxies.of(env)), log::add, millis -> {});
    }

    private static MockCloud cloud() {
        return new MockCloud((exchange, number) -> MockCloud.reply(exchange, 200, "{}"));
    }

    @Test
    void loginAndCallsGoThroughTheProxyWithItsPasswordAndNobodySeesThat() {
        try (MockCloud cloud = cloud();
                LoopbackProxy proxy = new LoopbackProxy(LOGIN)) {
            OpenStackSession session =
                    session(cloud.config(), "http_proxy", "http://me:s3cret%21@" + proxy.hostAndPort());

            assertThat(session.call(READ).status()).isEqualTo(200);
            assertThat(proxy.asked)
                    .containsExactly(
                            "POST " + cloud.url() + "/v3/auth/tokens HTTP/1.1 " + LOGIN,
                            "GET " + cloud.url() + "/heat/stacks HTTP/1.1 " + LOGIN);
            assertThat(log)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line)
                            .contains("through the proxy " + proxy.hostAndPort() + " (http_proxy)")
                            .doesNotContain("s3cret", "bWU6"));
        }
    }

    @Test
    void whatNoProxyListsIsCalledDirectly() {
        try (MockCloud cloud = cloud();
                LoopbackProxy proxy = new LoopbackProxy(null)) {
            OpenStackSession session =
                    session(cloud.config(), "HTTP_PROXY", "http://" + proxy.hostAndPort(), "NO_PROXY", "127.0.0.0/8");

            assertThat(session.call(READ).status()).isEqualTo(200);
            assertThat(proxy.asked).isEmpty();
        }
    }

    @Test
    void aProxyThatWantsALoginSaysWhereToGiveIt() {
        try (MockCloud cloud = cloud();
                LoopbackProxy proxy = new LoopbackProxy(LOGIN)) {
            OpenStackSession session = session(cloud.config(), "HTTP_PROXY", "http://" + proxy.hostAndPort());

            assertThatThrownBy(() -> session.call(READ))
                    .hasMessageContaining("wants a login (HTTP 407)")
                    .hasMessageContaining("HTTP_PROXY as http://USER:PASSWORD@" + proxy.hostAndPort())
                    .hasMessageContaining("list that in NO_PROXY");
        }
    }

    @Test
    void aProxyThatRefusesTheLoginNamesTheUserAndNotThePassword() {
        try (MockCloud cloud = cloud();
                LoopbackProxy proxy = new LoopbackProxy(LOGIN)) {
            OpenStackSession session =
                    session(cloud.config(), "HTTP_PROXY", "http://me:wr0ng-pass@" + proxy.hostAndPort());

            assertThatThrownBy(() -> session.call(READ))
                    .hasMessageContaining("does not accept the login of me (HTTP 407)")
                    .hasMessageContaining("HTTP_PROXY")
                    .hasMessageNotContaining("wr0ng-pass");
            assertThat(log).noneMatch(line -> line.contains("wr0ng-pass"));
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() {
        LoopbackProxy gone = new LoopbackProxy(null);
        gone.close();
        try (MockCloud cloud = cloud()) {
            OpenStackSession session = session(cloud.config(), "HTTP_PROXY", "http://" + gone.hostAndPort());

            assertThatThrownBy(() -> session.call(READ))
                    .isInstanceOfSatisfying(
                            RestIoException.class, e -> assertThat(e.wasSent()).isFalse())
                    .hasMessageContaining("through the proxy " + gone.hostAndPort() + " (HTTP_PROXY)")
                    .hasMessageContaining("refused")
                    .hasMessageContaining("list 127.0.0.1 in NO_PROXY");
        }
    }

    @Test
    void aProxyThatForbidsTheWayIsNamed() {
        try (LoopbackProxy proxy = new LoopbackProxy(LOGIN, 403)) {
            OpenStackSession session = session(HTTPS_CLOUD, "HTTPS_PROXY", "http://" + proxy.hostAndPort());

            assertThatThrownBy(() -> session.call(READ))
                    .isInstanceOfSatisfying(
                            RestIoException.class, e -> assertThat(e.wasSent()).isFalse())
                    .hasMessageContaining("the proxy did not open the way")
                    .hasMessageContaining("HTTPS_PROXY");
        }
    }

    @Test
    void anHttpsCloudIsReachedThroughAProxyWithALogin(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.of(folder, "ip:127.0.0.1");
        try (MockCloud cloud = new MockCloud(
                        (exchange, number) -> MockCloud.reply(
                                exchange,
                                exchange.getRequestHeaders().containsKey("Proxy-Authorization") ? 400 : 200,
                                "{}"),
                        certificate.serverSide);
                LoopbackProxy proxy = new LoopbackProxy(LOGIN)) {
            CloudConfig config = new CloudConfig(
                    "the mock cloud",
                    cloud.url() + "/v3",
                    new Credentials.Token("t0ken"),
                    new Scope.Implied(),
                    null,
                    "public",
                    certificate.pem,
                    true,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Map.of(),
                    Proxies.of(Map.of()));
            OpenStackSession session = session(config, "HTTPS_PROXY", "http://me:s3cret%21@" + proxy.hostAndPort());

            assertThat(session.call(READ).status()).isEqualTo(200);
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
            assertThat(proxy.asked)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("CONNECT 127.0.0.1:") && line.endsWith(LOGIN));
        }
    }

    @Test
    void aProxyForHttpsThatRefusesTheLoginSaysSo() {
        try (LoopbackProxy proxy = new LoopbackProxy(LOGIN)) {
            OpenStackSession session =
                    session(HTTPS_CLOUD, "HTTPS_PROXY", "http://me:wr0ng-pass@" + proxy.hostAndPort());

            assertThatThrownBy(() -> session.call(READ))
                    .hasMessageContaining("does not accept the login of me (HTTP 407)")
                    .hasMessageContaining("HTTPS_PROXY")
                    .hasMessageNotContaining("wr0ng-pass");
        }
    }
}
