package dev.kiln.engine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.TriedStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signals come in over HTTP at the addresses and with the tokens that attributes give. */
class SignalsTest {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String GROUP = """
            resources:
              g:
                type: OS::Heat::AutoScalingGroup
                properties: {min_size: 1, max_size: 3, resource: {type: OS::Heat::TestResource}}
              up:
                type: OS::Heat::ScalingPolicy
                properties:
                  auto_scaling_group_id: {get_resource: g}
                  adjustment_type: change_in_capacity
                  scaling_adjustment: 1
              down:
                type: OS::Heat::ScalingPolicy
                properties:
                  auto_scaling_group_id: {get_resource: g}
                  adjustment_type: change_in_capacity
                  scaling_adjustment: -1
              busy:
                type: OS::Aodh::EventAlarm
                properties:
                  alarm_actions: [{get_attr: [up, alarm_url]}, 'https://elsewhere.example/hook']
                  ok_actions: [{str_replace: {template: trust+URL, params: {URL: {get_attr: [down, signal_url]}}}}]
            outputs:
              size: {value: {get_attr: [g, current_size]}}
              up: {value: {get_attr: [up, alarm_url]}}
              down: {value: {get_attr: [down, signal_url]}}
            """;

    private static int post(Object url, String token, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url.toString())).POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aScalingGroupGrowsAndShrinksByItsPolicies() throws Exception {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            assertThat(stack.output("size")).isEqualTo(1L);

            for (int i = 0; i < 3; i++) {
                assertThat(post(stack.output("up"), null, "")).isEqualTo(200);
                stack.pass(MOMENT);
            }
            assertThat(stack.output("size")).isEqualTo(3L);
            List<String> grown = stack.members("g");

            assertThat(post(stack.output("down"), null, "")).isEqualTo(200);
            stack.pass(MOMENT);
            assertThat(stack.output("size")).isEqualTo(2L);
            assertThat(grown).containsAll(stack.members("g"));
        }
    }

    @Test
    void anAlarmThatIsFiredByHandScalesTheGroup() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            List<String> elsewhere = stack.engine().fireAlarm(stack.id(), "busy", "alarm");
            stack.pass(MOMENT);

            assertThat(elsewhere).containsExactly("https://elsewhere.example/hook");
            assertThat(stack.output("size")).isEqualTo(2L);

            stack.engine().fireAlarm(stack.id(), "busy", "ok");
            stack.pass(MOMENT);

            assertThat(stack.output("size")).isEqualTo(1L);
            assertThat(stack.signals())
                    .containsExactly(
                            "alarm state changed from insufficient data to alarm (Fired by hand)",
                            "alarm state changed from alarm to ok (Fired by hand)");
        }
    }

    @Test
    void aWaitConditionIsCompleteAfterItsSignals() throws Exception {
        try (TriedStack stack = TriedStack.begun(MOMENT, """
                resources:
                  h: {type: OS::Heat::WaitConditionHandle}
                  w: {type: OS::Heat::WaitCondition, properties: {handle: {get_resource: h}, timeout: 600, count: 2}}
                outputs:
                  url: {value: {get_attr: [h, endpoint]}}
                  token: {value: {get_attr: [h, token]}}
                  data: {value: {get_attr: [w, data]}}
                """)) {
            String url = stack.output("url").toString();
            String token = stack.output("token").toString();

            assertThat(post(url, "guessed", "{}")).isEqualTo(403);
            assertThat(post(url, null, "{}")).isEqualTo(403);
            assertThat(post(url.replace("/h/", "/w/"), token, "{}")).isEqualTo(403);
            assertThat(post(url.replace("/h/", "/x/"), token, "{}")).isEqualTo(404);
            assertThat(post(url, token, "{\"colour\": \"red\"}")).isEqualTo(400);
            assertThat(post(url, token, "{\"data\": \"first\"}")).isEqualTo(200);
            assertThat(post(url, token, "{\"data\": \"second\", \"id\": \"b\"}"))
                    .isEqualTo(200);
            stack.rest();

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("data")).isEqualTo("{\"1\": \"first\", \"b\": \"second\"}");
        }
    }

    @Test
    void aDeploymentIsCompleteWhenItsServerAnswers() throws Exception {
        try (TriedStack stack = TriedStack.begun(MOMENT, """
                resources:
                  s: {type: OS::Heat::DeployedServer}
                  c: {type: OS::Heat::SoftwareConfig, properties: {config: echo}}
                  d: {type: OS::Heat::SoftwareDeployment, properties: {server: {get_resource: s}, config: {get_resource: c}}}
                outputs:
                  out: {value: {get_attr: [d, deploy_stdout]}}
                """)) {
            Map<String, Object> deployment = stack.object("heat/software_deployments", stack.physicalId("d"));
            Map<String, Object> config = stack.object(
                    "heat/software_configs", deployment.get("config_id").toString());
            String url = ((List<?>) config.get("inputs"))
                    .stream()
                            .map(input -> (Map<?, ?>) input)
                            .filter(input -> "deploy_signal_id".equals(input.get("name")))
                            .map(input -> input.get("value").toString())
                            .findFirst()
                            .orElseThrow();

            assertThat(url).startsWith(stack.engine().signalAddress().orElseThrow() + "/v1/signal/");
            assertThat(post(url, null, "{\"deploy_stdout\": \"hello\", \"deploy_status_code\": 0}"))
                    .isEqualTo(200);
            stack.rest();

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("out")).isEqualTo("hello");
        }
    }
}
