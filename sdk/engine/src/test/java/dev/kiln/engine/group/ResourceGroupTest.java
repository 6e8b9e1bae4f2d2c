package dev.kiln.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceGroupTest {

    private static final String GROUP = """
            resources:
              g:
                type: OS::Heat::ResourceGroup
                properties:
                  count: 3
                  removal_policies: []
                  resource_def: {type: OS::Heat::TestResource, properties: {value: m%index%}}
            outputs:
              all: {value: {get_attr: [g, output]}}
              map: {value: {get_attr: [g, attributes, output]}}
              one: {value: {get_attr: [g, resource.1.output]}}
              refs: {value: {get_attr: [g, refs]}}
              removed: {value: {get_attr: [g, removed_rsrc_list]}}
            """;

    @Test
    void attributesReachIntoTheMembers() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            assertThat(stack.output("all")).isEqualTo(List.of("m0", "m1", "m2"));
            assertThat(stack.output("map")).isEqualTo(Map.of("0", "m0", "1", "m1", "2", "m2"));
            assertThat(stack.output("one")).isEqualTo("m1");
            assertThat((List<?>) stack.output("refs")).hasSize(3);
        }
    }

    @Test
    void aMemberThatWasRemovedNeverComesBack() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            stack.update(GROUP.replace("removal_policies: []", "removal_policies: [{resource_list: ['1']}]"));
            assertThat(stack.members("g")).containsExactlyInAnyOrder("0", "2", "3");

            stack.update(GROUP);
            assertThat(stack.members("g")).containsExactlyInAnyOrder("0", "2", "3");
            assertThat(stack.output("removed")).isEqualTo(List.of("1"));

            stack.update(
                    GROUP.replace("removal_policies: []", "removal_policies: []\n      removal_policies_mode: update"));
            assertThat(stack.members("g")).containsExactlyInAnyOrder("0", "1", "2");
        }
    }

    @Test
    void theCountDecidesFromTheEnd() {
        try (TriedStack stack = TriedStack.made(GROUP)) {
            stack.update(GROUP.replace("count: 3", "count: 1"));
            assertThat(stack.members("g")).containsExactly("0");

            stack.update(GROUP.replace("count: 3", "count: 0"));
            assertThat(stack.members("g")).isEmpty();
        }
    }

    @Test
    void aRollingUpdateChangesHigherNumbersFirstInBatches() {
        String rolling = GROUP.replace(
                "    properties:\n      count",
                "    update_policy: {rolling_update: {max_batch_size: 2, pause_time: 100}}\n    properties:\n      count");
        try (TriedStack stack = TriedStack.made(rolling)) {
            stack.engine()
                    .update(
                            stack.id(),
                            StackRequest.of(
                                    "heat_template_version: 2018-08-31\n" + rolling.replace("m%index%", "n%index%")));
            stack.pass(Duration.ofSeconds(50));
            assertThat(stack.state()).isEqualTo("UPDATE_IN_PROGRESS");
            assertThat(stack.output("all")).isEqualTo(List.of("m0", "n1", "n2"));

            stack.rest();
            assertThat(stack.output("all")).isEqualTo(List.of("n0", "n1", "n2"));
        }
    }

    @Test
    void pausesThatTakeLongerThanTheStackMayAreRefused() {
        String slow = GROUP.replace(
                "    properties:\n      count",
                "    update_policy: {batch_create: {pause_time: 1800}}\n    properties:\n      count");
        try (TriedStack stack = TriedStack.made(slow)) {
            assertThat(stack.reason()).contains("The current update policy will result in stack update timeout.");
        }
    }

    @Test
    void aChainHasOneMemberPerTypeOneAfterTheOther() {
        String chain = """
                resources:
                  c:
                    type: OS::Heat::ResourceChain
                    properties:
                      resources: [OS::Heat::TestResource, OS::Heat::TestResource]
                      resource_properties: {value: v}
                outputs:
                  all: {value: {get_attr: [c, attributes, output]}}
                """;
        try (TriedStack stack = TriedStack.made(chain)) {
            assertThat(stack.output("all")).isEqualTo(Map.of("0", "v", "1", "v"));
            assertThat(stack.engine().template(stack.physicalId("c"))).contains("depends_on");

            stack.update(chain.replace("[OS::Heat::TestResource, OS::Heat::TestResource]", "[OS::Heat::TestResource]"));
            assertThat(stack.members("c")).containsExactly("0");
        }
    }
}
