package dev.kiln.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.TriedStack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentGroupTest {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String GROUP = """
            resources:
              c: {type: OS::Heat::SoftwareConfig, properties: {config: echo, outputs: [{name: result}]}}
              g:
                type: OS::Heat::SoftwareDeploymentGroup
                properties: {servers: {one: s1, two: s2}, config: {get_resource: c}}
            outputs:
              out: {value: {get_attr: [g, deploy_stdouts]}}
              code: {value: {get_attr: [g, deploy_status_codes, two]}}
              result: {value: {get_attr: [g, result]}}
            """;

    @Test
    void eachServerHasADeploymentAndAttributesAreMaps() {
        try (TriedStack stack = TriedStack.begun(MOMENT, GROUP)) {
            String group = stack.physicalId("g");
            assertThat(stack.members("g")).containsExactly("one", "two");

            stack.engine().signal(group, "one", Map.of("deploy_stdout", "1", "result", "r"));
            stack.pass(MOMENT);
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");
            stack.engine().signal(group, "two", Map.of("deploy_stdout", "2", "deploy_status_code", 0));
            stack.pass(MOMENT);

            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.output("out")).isEqualTo(Map.of("one", "1", "two", "2"));
            assertThat(stack.output("code")).isEqualTo(0L);
            assertThat(((Map<?, ?>) stack.output("result")).get("one")).isEqualTo("r");
        }
    }

    @Test
    void oneFailedServerFailsTheGroup() {
        try (TriedStack stack = TriedStack.begun(MOMENT, GROUP)) {
            stack.engine().signal(stack.physicalId("g"), "two", Map.of("deploy_status_code", 1));
            stack.pass(MOMENT);

            assertThat(stack.reason())
                    .isEqualTo("Resource CREATE failed: Error: resources.g.resources.two: Deployment to server failed:"
                            + " deploy_status_code: Deployment exited with non-zero status code: 1");
        }
    }

    @Test
    void aServerThatIsGoneLosesItsDeployment() {
        String silent =
                GROUP.replace("config: {get_resource: c}", "config: {get_resource: c}, signal_transport: NO_SIGNAL");
        try (TriedStack stack = TriedStack.made(silent)) {
            stack.update(silent.replace("one: s1, ", ""));

            assertThat(stack.members("g")).containsExactly("two");
        }
    }

    @Test
    void deploymentsAreMadeInBatches() {
        String batches = GROUP.replace(
                        "config: {get_resource: c}", "config: {get_resource: c}, signal_transport: NO_SIGNAL")
                .replace(
                        "SoftwareDeploymentGroup",
                        "SoftwareDeploymentGroup\n    update_policy: {batch_create: {pause_time: 60}}");
        try (TriedStack stack = TriedStack.begun(Duration.ofSeconds(30), batches)) {
            assertThat(stack.members("g")).containsExactly("one");
            stack.rest();
            assertThat(stack.members("g")).containsExactly("one", "two");
        }
    }

    @Test
    void structuredDeploymentsFillInTheirInputs() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  c: {type: OS::Heat::StructuredConfig, properties: {config: {a: {get_input: x}}}}
                  g:
                    type: OS::Heat::StructuredDeploymentGroup
                    properties: {servers: {one: s1}, config: {get_resource: c}, signal_transport: NO_SIGNAL, input_values: {x: 7}}
                """)) {
            String deployment =
                    stack.engine().resources(stack.physicalId("g"), 0).get(0).physicalId();
            Object config =
                    stack.object("heat/software_deployments", deployment).get("config_id");

            assertThat(stack.object("heat/software_configs", config.toString()).get("config"))
                    .isEqualTo(Map.of("a", 7L));
        }
    }
}
