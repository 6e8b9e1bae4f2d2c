package dev.kiln.engine.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalingGroupTest {

    private static final String GROUP = """
            resources:
              g:
                type: OS::Heat::AutoScalingGroup
                properties:
                  min_size: 1
                  max_size: 4
                  desired_capacity: 2
                  cooldown: 60
                  resource: {type: OS::Heat::TestResource, properties: {value: a}}
              p:
                type: OS::Heat::ScalingPolicy
                properties:
                  auto_scaling_group_id: {get_resource: g}
                  adjustment_type: change_in_capacity
                  scaling_adjustment: 1
            outputs:
              size: {value: {get_attr: [g, current_size]}}
              all: {value: {get_attr: [g, outputs_list, output]}}
              first: {value: {get_attr: [g, resource.0.output]}}
            """;

    @Test
    void aPolicyRestsDuringTheCooldown() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            stack.signal("p", null);
            assertThat(stack.output("size")).as("the creation began a cooldown").isEqualTo(2L);

            stack.pass(Duration.ofSeconds(61));
            stack.signal("p", null);
            stack.signal("p", null);
            assertThat(stack.output("size")).isEqualTo(3L);

            stack.pass(Duration.ofSeconds(61));
            stack.signal("p", null);
            stack.pass(Duration.ofSeconds(61));
            stack.signal("p", null);
            assertThat(stack.output("size")).as("the limit").isEqualTo(4L);
            assertThat(stack.signals()).hasSize(2);
        }
    }

    @Test
    void theOldestMembersGoFirst() {
        String down =
                GROUP.replace("cooldown: 60", "cooldown: 0").replace("scaling_adjustment: 1", "scaling_adjustment: -1");
        try (TriedStack stack = TriedStack.made(down.replace("desired_capacity: 2", "desired_capacity: 1"))) {
            List<String> oldest = stack.members("g");
            stack.pass(Duration.ofSeconds(1));
            stack.update(down.replace("desired_capacity: 2", "desired_capacity: 3"));
            assertThat(stack.members("g")).hasSize(3).containsAll(oldest);

            stack.signal("p", null);

            assertThat(stack.members("g")).hasSize(2).doesNotContainAnyElementsOf(oldest);
        }
    }

    @Test
    void aNewDefinitionReachesAllMembers() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            stack.update(GROUP.replace("value: a", "value: b"));

            assertThat(stack.output("all")).isEqualTo(List.of("b", "b"));
            assertThat(stack.output("first")).isEqualTo("b");
        }
    }

    @Test
    void aGroupThatCouldNotGrowIsFreeAgain() {
        String failing = GROUP.replace("min_size: 1", "min_size: 0")
                .replace("      desired_capacity: 2\n      cooldown: 60\n", "")
                .replace("value: a", "fail: true");
        try (TriedStack stack = TriedStack.made(failing)) {
            for (int i = 0; i < 2; i++) {
                stack.signal("p", null);

                Map<String, Object> metadata = stack.engine().resources(stack.id(), 0).stream()
                        .filter(resource -> resource.name().equals("g"))
                        .findFirst()
                        .orElseThrow()
                        .metadata();
                assertThat(metadata).containsEntry("scaling_in_progress", false);
            }
            assertThat(stack.signals()).hasSize(2).allMatch(text -> text.contains("Test Resource failed"));
        }
    }

    private static final String INSTANCES = """
            resources:
              launch:
                type: AWS::AutoScaling::LaunchConfiguration
                properties: {ImageId: cirros, InstanceType: m1.tiny}
              g:
                type: OS::Heat::InstanceGroup
                properties:
                  AvailabilityZones: [nova]
                  LaunchConfigurationName: {get_resource: launch}
                  Size: 2
            """;

    /** What servers are does not matter here. */
    private static StackRequest instancesRequest(String sections) {
        return StackRequest.of("heat_template_version: 2018-08-31\n" + sections)
                .withEnvironment(Map.of("resource_registry", Map.of("AWS::EC2::Instance", "OS::Heat::None")));
    }

    private static TriedStack instances(String sections) {
        return TriedStack.made(instancesRequest(sections));
    }

    @Test
    void anInstanceGroupHasServersAfterItsLaunchConfiguration() {
        try (TriedStack stack = instances(INSTANCES)) {
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
            assertThat(stack.members("g")).hasSize(2);
            assertThat(stack.engine().resources(stack.physicalId("g"), 0))
                    .allMatch(member -> member.type().equals("OS::Heat::ScaledResource"));
            assertThat(stack.engine().template(stack.physicalId("g")))
                    .contains("ImageId: cirros", "InstanceType: m1.tiny", "metering.groupname");
        }
    }

    @Test
    void aGroupOfAwsScalesWithinItsLimits() {
        String aws = INSTANCES
                        .replace("OS::Heat::InstanceGroup", "AWS::AutoScaling::AutoScalingGroup")
                        .replace("Size: 2", "MinSize: 1\n      MaxSize: 2")
                + """
                  p:
                    type: AWS::AutoScaling::ScalingPolicy
                    properties: {AutoScalingGroupName: {get_resource: g}, AdjustmentType: ChangeInCapacity, ScalingAdjustment: 5}
                """.indent(0);
        try (TriedStack stack = instances(aws)) {
            assertThat(stack.members("g")).hasSize(1);

            stack.signal("p", null);

            assertThat(stack.members("g")).hasSize(2);
        }
    }

    @Test
    void aLaunchConfigurationThatIsNotThereFails() {
        try (TriedStack stack = instances(INSTANCES.replace("{get_resource: launch}", "elsewhere"))) {
            assertThat(stack.reason()).contains("LaunchConfigurationName (elsewhere) reference can not be found.");
        }
    }

    private static final String SERVER = """
            resources:
              model:
                type: OS::Nova::Server
                properties: {image: cirros, flavor: m1.tiny, networks: [{network: provider}]}
              g:
                type: AWS::AutoScaling::AutoScalingGroup
                properties:
                  AvailabilityZones: [nova]
                  InstanceId: {get_resource: model}
                  MinSize: 1
                  MaxSize: 2
            """;

    @Test
    void aGroupCopiesAServer() {
        try (TriedStack stack = instances(SERVER)) {
            assertThat(stack.reason()).isEqualTo("Stack CREATE completed successfully");
            assertThat(stack.engine().template(stack.physicalId("g")))
                    .contains("ImageId:", "InstanceType:", "SecurityGroups:")
                    .doesNotContain("InstanceId", "metering");
        }
    }

    @Test
    void aLaunchConfigurationCopiesWhatItDoesNotSay() {
        String launch =
                SERVER.replace("InstanceId: {get_resource: model}", "LaunchConfigurationName: {get_resource: launch}")
                        + """
              launch:
                type: AWS::AutoScaling::LaunchConfiguration
                properties: {InstanceId: {get_resource: model}, InstanceType: m1.large}
            """;
        try (TriedStack stack = instances(launch)) {
            assertThat(stack.reason()).isEqualTo("Stack CREATE completed successfully");
            assertThat(stack.engine().template(stack.physicalId("g")))
                    .contains("ImageId:", "InstanceType: m1.large", "metering.AutoScalingGroupName")
                    .doesNotContain("InstanceId");
        }
    }

    @Test
    void aGroupOfAwsNeedsAServerOrALaunchConfiguration() {
        assertThatThrownBy(() -> instances(SERVER.replace("      InstanceId: {get_resource: model}\n", "")))
                .hasMessage("Either 'InstanceId' or 'LaunchConfigurationName' must be provided.");
    }

    @Test
    void onlyARollingUpdateBringsANewLaunchConfigurationToOldMembers() {
        String rolling = INSTANCES.replace(
                "OS::Heat::InstanceGroup",
                "OS::Heat::InstanceGroup\n    update_policy: {RollingUpdate: {MaxBatchSize: 1, PauseTime: PT5M}}");
        try (TriedStack plain = instances(INSTANCES);
                TriedStack stack = instances(rolling)) {
            plain.engine().update(plain.id(), instancesRequest(INSTANCES.replace("m1.tiny", "m1.large")));
            plain.rest();
            assertThat(plain.engine().template(plain.physicalId("g")))
                    .contains("m1.tiny")
                    .doesNotContain("m1.large");

            stack.engine().update(stack.id(), instancesRequest(rolling.replace("m1.tiny", "m1.large")));
            stack.pass(Duration.ofMinutes(1));
            assertThat(stack.engine().template(stack.physicalId("g"))).contains("m1.tiny", "m1.large");
            stack.rest();
            assertThat(stack.engine().template(stack.physicalId("g")))
                    .contains("m1.large")
                    .doesNotContain("m1.tiny");
        }
    }
}
