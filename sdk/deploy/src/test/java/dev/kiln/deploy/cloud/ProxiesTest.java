package dev.kiln.deploy.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An environment and an address -> the proxy on the way. */
class ProxiesTest {
    private static final URI HEAT = URI.create("https://heat.cloud.example:8004/v1");

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY=http://p:1, https://h/, p:1 HTTPS_PROXY",
        "https_proxy=http://p:1, https://h/, p:1 https_proxy",
        "HTTP_PROXY=http://p:1, https://h/, direct",
        "HTTP_PROXY=p:1, http://h/, p:1 HTTP_PROXY",
        "HTTP_PROXY=http://p, http://h/, p:80 HTTP_PROXY",
        "ALL_PROXY=http://p:1, http://h/, p:1 ALL_PROXY",
        "ALL_PROXY=http://p:1 HTTPS_PROXY=http://q:2, https://h/, q:2 HTTPS_PROXY",
        "HTTPS_PROXY=http://p:1 https_proxy=http://q:2, https://h/, q:2 https_proxy",
        "HTTPS_PROXY=http://p:1 https_proxy=, https://h/, direct",
        "HTTPS_PROXY=http://p:1 NO_PROXY=h, https://h/, direct",
        "HTTPS_PROXY=http://p:1 NO_PROXY=h no_proxy=other, https://h/, p:1 HTTPS_PROXY",
        "Https_Proxy=http://p:1, https://h/, direct"
    })
    void theVariableForTheSchemeDecides(String environment, URI address, String expected) {
        Map<String, String> env = Stream.of(environment.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(Proxies.of(env)
                        .to(address)
                        .map(proxy -> proxy.host() + ":" + proxy.port() + " " + proxy.variable())
                        .orElse("direct"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "heat.cloud.example, true",
        "HEAT.Cloud.Example, true",
        "cloud.example, true",
        ".cloud.example, true",
        "*.cloud.example, true",
        "'other, cloud.example', true",
        "other cloud.example, true",
        "cloud.example:8004, true",
        "cloud.example:443, false",
        "loud.example, false",
        "heat.cloud.example.org, false",
        "10.0.0.0/8, false",
        "'', false"
    })
    void hostsAreCoveredByNameAndByTheDomainsAboveThem(String list, boolean covered) {
        assertThat(new NoProxy(list).covers("heat.cloud.example", 8004)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.0.0.0/8, true",
        "10.1.2.3, 10.1.2.0/30, true",
        "10.1.2.4, 10.1.2.0/30, false",
        "11.1.2.3, 10.0.0.0/8, false",
        "10.1.2.3, 0.0.0.0/0, true",
        "10.1.2.3, 10.1.2.3/33, false",
        "10.1.2.3, 10.1.2.3/x, false",
        "10.1.2.3, 2.3, false",
        "10.1.2.3, 10.1.2.3:80, true",
        "10.1.2.3, 10.1.2.3:81, false",
        "[2001:db8::1], 2001:db8::/32, true",
        "[2001:db9::1], 2001:db8::/32, false",
        "[::1], ::1, true",
        "[::1], [::1]:80, true",
        "[::1], 0.0.0.0/0, false"
    })
    void addressesAreCoveredByThemselvesAndByTheirNetworks(String host, String list, boolean covered) {
        assertThat(new NoProxy(list).covers(host, 80)).isEqualTo(covered);
    }

    @Test
    void theLoginOfAProxyIsReadAndNeverPrinted() {
        HttpProxy proxy = Proxies.of(Map.of("HTTPS_PROXY", "http://me:p%40ss+w%2Ford@proxy.example:3128/"))
                .to(HEAT)
                .orElseThrow();
        assertThat(proxy.user()).isEqualTo("me");
        assertThat(proxy.password()).isEqualTo("p@ss+w/ord");
        assertThat(proxy).hasToString("the proxy proxy.example:3128 (HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({"socks5://me:s3cret@p:1", "https://me:s3cret@p:1", "http://me:s3cret@bad host:1", "http://"})
    void whatIsNoProxyIsSaidWithoutItsValueOnlyWhenItWouldBeUsed(String value) {
        Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", value, "NO_PROXY", "direct.example"));

        assertThat(proxies.to(URI.create("https://direct.example/"))).isEmpty();
        assertThatThrownBy(() -> proxies.to(HEAT))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageContaining("http://USER:PASSWORD@HOST:PORT")
                .hasMessageContaining("NO_PROXY")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }
}
