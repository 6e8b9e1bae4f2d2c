package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.Proxies;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.rest.RestRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Secrets everywhere, and services that echo whatever they get -> none of them in what is shown of the exchange. */
class TraceTest {
    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              open: {type: string}
              closed: {type: string, hidden: true}
              tree: {type: json, hidden: true}
              inherited: {type: string, hidden: true}
              preset: {type: string, hidden: true, default: %s}
            """;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final long seed = Long.getLong("kiln.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Characters that look different in JSON and in addresses. */
    private String secret() {
        StringBuilder text = new StringBuilder("S");
        for (int i = 0; i < 12; i++) {
            text.append("abcXYZ019 \"\\/&+%$#é".charAt(random.nextInt(18)));
        }
        String secret = text.append('E').toString();
        secrets.add(secret);
        return secret;
    }

    private String plainSecret() {
        String secret = "S" + Long.toString(random.nextLong() >>> 1, 36) + "E";
        secrets.add(secret);
        return secret;
    }

    @Test
    void noSecretIsShownThoughHeatEchoesEverything() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String proxyPassword = plainSecret();
        try (MockCloud cloud = new MockCloud((exchange, number) -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    String echo = "got " + exchange.getRequestHeaders().entrySet() + " and " + body;
                    exchange.getResponseHeaders().set("x-openstack-request-id", "req-" + number);
                    MockCloud.reply(
                            exchange,
                            400,
                            json.writeValueAsString(Map.of("error", Map.of("message", echo, "type", "Echo"))));
                });
                LoopbackProxy proxy = new LoopbackProxy(null)) {
            secrets.add("p4ssw0rd");
            secrets.add("token1");
            OpenStackSession session = new OpenStackSession(
                    cloud.config()
                            .behind(Proxies.of(
                                    Map.of("HTTP_PROXY", "http://me:" + proxyPassword + "@" + proxy.hostAndPort()))),
                    log::add,
                    millis -> {});
            String leaf = secret();
            StackRequest request = StackRequest.of("s", TEMPLATE.formatted(plainSecret()))
                    .withParameter("open", "everybody-may-see")
                    .withParameter("closed", secret())
                    .withParameter("tree", Map.of("a", List.of(leaf)))
                    .withParameter("db_password", secret())
                    .withEnvironment("parameter_defaults: {inherited: " + plainSecret() + "}");

            DeployException refused =
                    catchThrowableOfType(DeployException.class, () -> new HeatApi(session).create(request));

            String shown = String.join("\n", log) + "\n" + refused.getMessage();
            assertThat(secrets)
                    .as("seed %d", seed)
                    .allSatisfy(secret -> assertThat(shown)
                            .doesNotContain(secret)
                            .doesNotContain(json.writeValueAsString(secret).replaceAll("^\"|\"$", "")));
            assertThat(shown).contains("everybody-may-see");
            assertThat(log)
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line)
                            .matches(
                                    "(?s)POST http://127\\.0\\.0\\.1:\\d+/v3/auth/tokens through .* -> 201 in \\d+ ms"))
                    .anySatisfy(
                            line -> assertThat(line)
                                    .matches(
                                            "(?s)POST http://127\\.0\\.0\\.1:\\d+/heat/stacks through .* -> 400 in \\d+ ms, req-1 .*"));
        }
    }

    @Test
    void aConnectionThatBreaksIsShownWithItsTime() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            OpenStackSession session = new OpenStackSession(cloud.config(), log::add, millis -> {});
            assertThatThrownBy(() -> session.call(new RestRequest("orchestration", "DELETE", "/stacks/s/1", null)))
                    .isInstanceOf(DeployException.class);
            assertThat(log).last().asString().matches("DELETE http://.*/heat/stacks/s/1 -> .* after \\d+ ms");
        }
    }
}
