package dev.kiln.engine.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String DEPLOYMENT = """
            resources:
              s: {type: OS::Heat::DeployedServer}
              c:
                type: OS::Heat::SoftwareConfig
                properties:
                  group: script
                  config: echo
                  inputs: [{name: i, default: d}, {name: key, replace_on_change: true}]
                  outputs: [{name: result}, {name: trouble, error_output: true}]
              d:
                type: OS::Heat::SoftwareDeployment
                properties:
                  server: {get_resource: s}
                  config: {get_resource: c}
                  signal_transport: HEAT_SIGNAL
                  input_values: {key: 1, more: x}
            outputs:
              result: {value: {get_attr: [d, result]}}
              unknown: {value: {get_attr: [d, unknown]}}
            """;

    private static Map<String, Object> config(TriedStack stack) {
        Map<String, Object> deployment = stack.object("heat/software_deployments", stack.physicalId("d"));
        return stack.object("heat/software_configs", deployment.get("config_id").toString());
    }

    private static Map<String, Object> inputs(TriedStack stack) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Object input : (List<?>) config(stack).get("inputs")) {
            Map<?, ?> one = (Map<?, ?>) input;
            values.put(one.get("name").toString(), one.get("value"));
        }
        return values;
    }

    @Test
    void theDerivedConfigHasAllInputs() {
        try (TriedStack stack = TriedStack.begun(MOMENT, DEPLOYMENT)) {
            Map<String, Object> inputs = inputs(stack);

            assertThat(inputs)
                    .containsEntry("i", "d")
                    .containsEntry("key", 1L)
                    .containsEntry("more", "x")
                    .containsEntry("deploy_server_id", stack.physicalId("s"))
                    .containsEntry("deploy_action", "CREATE")
                    .containsEntry("deploy_stack_id", "s/" + stack.id())
                    .containsEntry("deploy_resource_name", "d")
                    .containsEntry("deploy_signal_transport", "HEAT_SIGNAL")
                    .containsKeys("deploy_auth_url", "deploy_user_id", "deploy_password", "deploy_project_id");
            assertThat(config(stack)).containsEntry("group", "script").containsEntry("config", "echo");
        }
    }

    @Test
    void theAnswerOfTheServerCompletesIt() {
        try (TriedStack stack = TriedStack.begun(MOMENT, DEPLOYMENT)) {
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");

            stack.signal("d", Map.of("result", "r", "deploy_status_code", 0));
            stack.signal("d", Map.of("result", "too late"));

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("result")).isEqualTo("r");
            assertThat(stack.output("unknown")).isNull();
            assertThat(stack.signals()).containsExactly("Signal: deployment " + stack.physicalId("d") + " succeeded");
        }
    }

    @Test
    void aStatusCodeAndAnErrorOutputFailIt() {
        try (TriedStack stack = TriedStack.begun(MOMENT, DEPLOYMENT)) {
            stack.signal("d", Map.of("deploy_status_code", 3, "trouble", "disk full"));

            assertThat(stack.reason())
                    .isEqualTo(
                            "Resource CREATE failed: Error: resources.d: Deployment to server failed: deploy_status_code"
                                    + " : Deployment exited with non-zero status code: 3, trouble : disk full");
        }
    }

    @Test
    void nobodyWaitsWithoutASignal() {
        try (TriedStack stack = TriedStack.made(DEPLOYMENT.replace("HEAT_SIGNAL", "NO_SIGNAL"))) {
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void anInputChangesItInPlaceUnlessItDemandsANewOne() {
        String silent = DEPLOYMENT.replace("HEAT_SIGNAL", "NO_SIGNAL");
        try (TriedStack stack = TriedStack.made(silent)) {
            String first = stack.physicalId("d");

            stack.update(silent.replace("more: x", "more: y"));
            assertThat(stack.physicalId("d")).isEqualTo(first);
            assertThat(inputs(stack)).containsEntry("more", "y").containsEntry("deploy_action", "UPDATE");

            stack.update(silent.replace("key: 1", "key: 2"));
            assertThat(stack.physicalId("d")).isNotEqualTo(first);
            assertThat(inputs(stack)).containsEntry("deploy_action", "CREATE");
        }
    }

    @Test
    void aDeletionWaitsForTheAnswerOnlyWhereThereIsAServer() {
        String atTheEnd = DEPLOYMENT
                .replace("server: {get_resource: s}", "server: srv")
                .replace("HEAT_SIGNAL", "HEAT_SIGNAL\n      actions: [DELETE]");
        try (TriedStack stack = TriedStack.made(atTheEnd)) {
            stack.engine().withCloud(cloud -> cloud.put("nova/servers", "srv", Map.of("id", "srv")));
            stack.engine().delete(stack.id());
            stack.pass(MOMENT);
            assertThat(stack.state()).isEqualTo("DELETE_IN_PROGRESS");

            stack.signal("d", Map.of("deploy_status_code", 0));
            assertThat(stack.engine().stack(stack.id())).isEmpty();
        }
        try (TriedStack stack = TriedStack.made(atTheEnd)) {
            stack.engine().delete(stack.id());
            stack.pass(MOMENT);
            assertThat(stack.engine().stack(stack.id())).isEmpty();
        }
    }

    @Test
    void aComponentSaysItselfWhenItActs() {
        try (TriedStack stack = TriedStack.begun(MOMENT, """
                resources:
                  c: {type: OS::Heat::SoftwareComponent, properties: {configs: [{actions: [UPDATE], tool: script, config: x}]}}
                  d: {type: OS::Heat::SoftwareDeployment, properties: {server: srv, config: {get_resource: c}}}
                """)) {
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void aStructuredDeploymentFillsInItsInputs() {
        String structured = """
                resources:
                  c:
                    type: OS::Heat::StructuredConfig
                    properties:
                      inputs: [{name: port, default: 80}]
                      config: {listen: [{get_input: port}], host: {get_input: host}, none: {get_input: none}, two: {get_input: port, b: 1}}
                  d:
                    type: OS::Heat::StructuredDeployment
                    properties: {server: srv, config: {get_resource: c}, signal_transport: NO_SIGNAL, input_values: {host: h}}
                """;
        try (TriedStack stack = TriedStack.made(structured);
                TriedStack strict = TriedStack.made(
                        structured.replace("NO_SIGNAL,", "NO_SIGNAL, input_values_validate: STRICT,"))) {
            Map<?, ?> filled = (Map<?, ?>) config(stack).get("config");

            assertThat(filled.get("listen")).isEqualTo(List.of(80L));
            assertThat(filled.get("host")).isEqualTo("h");
            assertThat(filled.get("none")).isNull();
            assertThat(filled.get("two")).isEqualTo(Map.of("get_input", "port", "b", 1L));
            assertThat(strict.reason()).contains("The Parameter (none) was not provided.");
        }
    }

    @Test
    void anotherKeyLeavesTheUsualOneAlone() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  c: {type: OS::Heat::StructuredConfig, properties: {config: {a: {get_input: x}, b: {take: x}}}}
                  d:
                    type: OS::Heat::StructuredDeployment
                    properties: {server: srv, config: {get_resource: c}, signal_transport: NO_SIGNAL, input_key: take, input_values: {x: 1}}
                """)) {
            Map<?, ?> filled = (Map<?, ?>) config(stack).get("config");
            assertThat(filled.get("a")).isEqualTo(Map.of("get_input", "x"));
            assertThat(filled.get("b")).isEqualTo(1L);
        }
    }

    @Test
    void anUpdateWaitsAgain() {
        try (TriedStack stack = TriedStack.begun(MOMENT, DEPLOYMENT)) {
            stack.signal("d", Map.of("result", "one"));

            stack.engine()
                    .update(
                            stack.id(),
                            StackRequest.of(
                                    "heat_template_version: 2018-08-31\n" + DEPLOYMENT.replace("more: x", "more: y")));
            stack.pass(MOMENT);
            assertThat(stack.state()).isEqualTo("UPDATE_IN_PROGRESS");

            stack.signal("d", Map.of());
            assertThat(stack.state()).isEqualTo("UPDATE_COMPLETE");
            assertThat(stack.output("result")).isEqualTo("one");
        }
    }

    @Test
    void aSuspensionThatItNamesWaitsForTheAnswer() {
        String suspended = DEPLOYMENT.replace("HEAT_SIGNAL", "CFN_SIGNAL\n      actions: [SUSPEND]");
        try (TriedStack stack = TriedStack.made(suspended)) {
            stack.engine().suspend(stack.id());
            stack.pass(MOMENT);
            assertThat(stack.state()).isEqualTo("SUSPEND_IN_PROGRESS");
            assertThat(inputs(stack)).containsEntry("deploy_action", "SUSPEND");

            stack.signal("d", Map.of("deploy_status_code", 0));
            assertThat(stack.state()).isEqualTo("SUSPEND_COMPLETE");
        }
    }
}
