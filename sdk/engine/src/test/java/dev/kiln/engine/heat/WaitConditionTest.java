package dev.kiln.engine.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitConditionTest {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String TWO = """
            resources:
              h: {type: OS::Heat::WaitConditionHandle}
              w: {type: OS::Heat::WaitCondition, properties: {handle: {get_resource: h}, timeout: 60, count: 2}}
            outputs:
              data: {value: {get_attr: [w, data]}}
              signal: {value: {get_attr: [h, signal]}}
              token: {value: {get_attr: [h, token]}}
              endpoint: {value: {get_attr: [h, endpoint]}}
              curl: {value: {get_attr: [h, curl_cli]}}
            """;

    private static final String OF_AWS = """
            resources:
              h: {type: AWS::CloudFormation::WaitConditionHandle}
              w:
                type: AWS::CloudFormation::WaitCondition
                properties: {Handle: {get_resource: h}, Timeout: 60}
            outputs:
              url: {value: {get_resource: h}}
              data: {value: {get_attr: [w, Data]}}
            """;

    @Test
    void signalsCountOncePerId() {
        try (TriedStack stack = TriedStack.begun(MOMENT, TWO)) {
            stack.signal("h", Map.of("id", "a", "data", 1));
            stack.signal("h", Map.of("id", "a", "data", 2));
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");

            stack.signal("h", null);

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("data")).isEqualTo("{\"a\": 2, \"2\": null}");
            assertThat(stack.signals())
                    .containsExactly(
                            "Signal: status:SUCCESS reason:Signal 1 received",
                            "Signal: status:SUCCESS reason:Signal 2 received",
                            "Signal: status:SUCCESS reason:Signal 2 received");
        }
    }

    @Test
    void oneFailureFails() {
        try (TriedStack stack = TriedStack.begun(MOMENT, TWO)) {
            stack.signal("h", Map.of("status", "FAILURE", "reason", "no disk"));

            assertThat(stack.reason()).isEqualTo("Resource CREATE failed: WaitConditionFailure: resources.w: no disk");
        }
    }

    @Test
    void tooFewSignalsInTimeFailWithTheirReasons() {
        try (TriedStack stack = TriedStack.begun(MOMENT, TWO)) {
            stack.signal("h", Map.of("reason", "half way"));
            stack.pass(Duration.ofSeconds(70));

            assertThat(stack.reason())
                    .isEqualTo("Resource CREATE failed: WaitConditionTimeout: resources.w: 1 of 2 received - half way");
        }
    }

    @Test
    void anUnknownKeyOrStatusIsRefused() {
        try (TriedStack stack = TriedStack.begun(MOMENT, TWO)) {
            for (Map<String, String> bad : List.of(Map.of("colour", "red"), Map.of("status", "MAYBE"))) {
                assertThatThrownBy(() -> stack.signal("h", bad))
                        .isInstanceOf(EngineException.class)
                        .hasMessageContaining("Metadata format invalid");
            }
            assertThat(stack.signals()).isEmpty();
        }
    }

    @Test
    void attributesSayHowToSignal() {
        try (TriedStack stack = TriedStack.begun(MOMENT, TWO)) {
            String token = stack.output("token").toString();
            String endpoint = stack.output("endpoint").toString();

            assertThat(token).matches("[0-9a-f]{32}");
            assertThat(endpoint)
                    .startsWith(stack.engine().signalAddress().orElseThrow())
                    .endsWith("/stacks/s/" + stack.id() + "/resources/h/signal");
            assertThat(stack.output("curl").toString())
                    .contains("X-Auth-Token: " + token)
                    .endsWith(endpoint);
            assertThat(stack.output("signal").toString()).contains(token, endpoint);
        }
    }

    @Test
    void otherTransportsHaveNoTokenButAnAddress() {
        String signed =
                TWO.replace("WaitConditionHandle}", "WaitConditionHandle, properties: {signal_transport: CFN_SIGNAL}}");
        try (TriedStack stack = TriedStack.begun(MOMENT, signed)) {
            assertThat(stack.output("token")).isNull();
            assertThat(stack.output("endpoint")).isNull();
            assertThat(stack.output("signal").toString()).contains("alarm_url", "/v1/waitcondition/arn%3Aopenstack");
        }
    }

    @Test
    void aHandleWithoutTransportNeedsNoSignal() {
        String silent =
                TWO.replace("WaitConditionHandle}", "WaitConditionHandle, properties: {signal_transport: NO_SIGNAL}}");
        try (TriedStack stack = TriedStack.made(silent)) {
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void theAwsHandleIsAnAddressAndItsSignalsAreWrittenAsInAws() {
        try (TriedStack stack = TriedStack.begun(MOMENT, OF_AWS)) {
            assertThat(stack.output("url").toString()).contains("/v1/waitcondition/", "Signature=");
            assertThatThrownBy(() -> stack.signal("h", Map.of("status", "SUCCESS")))
                    .hasMessageContaining("Metadata format invalid");

            stack.signal("h", Map.of("Status", "SUCCESS", "Reason", "up", "Data", "d", "UniqueId", "1"));

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("data")).isEqualTo("{\"1\": \"d\"}");
        }
    }

    @Test
    void aLaterHigherCountWaitsAgain() {
        String one = TWO.replace("count: 2", "count: 1");
        try (TriedStack stack = TriedStack.begun(MOMENT, one)) {
            stack.signal("h", null);
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");

            stack.engine().update(stack.id(), StackRequest.of("heat_template_version: 2018-08-31\n" + TWO));
            stack.pass(MOMENT);
            assertThat(stack.state()).isEqualTo("UPDATE_IN_PROGRESS");

            stack.signal("h", null);
            assertThat(stack.state()).isEqualTo("UPDATE_COMPLETE");
        }
    }

    @Test
    void aSwiftSignalWaitsForItsHandle() {
        String swift = """
                resources:
                  h: {type: OS::Heat::SwiftSignalHandle}
                  w: {type: OS::Heat::SwiftSignal, properties: {handle: {get_resource: h}, timeout: 60, count: 1}}
                outputs:
                  curl: {value: {get_attr: [h, curl_cli]}}
                  data: {value: {get_attr: [w, data]}}
                """;
        try (TriedStack stack = TriedStack.begun(MOMENT, swift);
                TriedStack late = TriedStack.begun(Duration.ofSeconds(70), swift)) {
            assertThat(stack.output("curl").toString()).startsWith("curl -i -X PUT 'http://127.0.0.1:");

            stack.signal("h", Map.of("data", "d"));

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("data")).isEqualTo("{\"1\": \"d\"}");
            assertThat(late.reason())
                    .isEqualTo("Resource CREATE failed: SwiftSignalTimeout: resources.w: 0 of 1 received");
        }
    }
}
