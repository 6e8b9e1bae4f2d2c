package dev.kiln.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.ResourceFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group of servers grows and shrinks as its alarms are fired. */
class AutoscalingTest {

    private static final String WEB = """
            heat_template_version: 2018-08-31
            resources:
              group:
                type: OS::Heat::AutoScalingGroup
                properties:
                  min_size: 1
                  max_size: 3
                  resource:
                    type: OS::Nova::Server
                    properties: {image: cirros, flavor: m1.tiny, networks: [{network: provider}]}
              up:
                type: OS::Heat::ScalingPolicy
                properties: &policy
                  auto_scaling_group_id: {get_resource: group}
                  adjustment_type: change_in_capacity
                  scaling_adjustment: 1
              down:
                type: OS::Heat::ScalingPolicy
                properties: {<<: *policy, scaling_adjustment: -1}
              cpu_high:
                type: OS::Aodh::GnocchiAggregationByResourcesAlarm
                properties: &alarm
                  metric: cpu
                  query: '{}'
                  resource_type: instance
                  aggregation_method: rate:mean
                  threshold: 80
                  alarm_actions: [{get_attr: [up, signal_url]}]
                  ok_actions: [{get_attr: [down, signal_url]}]
            outputs:
              size: {value: {get_attr: [group, current_size]}}
              addresses: {value: {get_attr: [group, outputs_list, first_address]}}
            """;

    @TempDir
    Path folder;

    private EmbeddedDeployer local;
    private DeployResult deployed;
    private final List<String> heard = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void theGroupIsThere() throws Exception {
        Files.writeString(folder.resolve("local.yaml"), "quotas: {servers: 3}");
        local = EmbeddedDeployer.at(folder);
        deployed = local.deploy(StackRequest.of("web", WEB), new DeployListener() {
            @Override
            public void onEvent(StackEvent event) {
                heard.add(event.resource() + " " + event.status());
            }

            @Override
            public void onProgress(int done, int total) {
                progress.add(done + " of " + total);
            }
        });
    }

    private void fire(String state) {
        assertThat(local.actions().resources().fireAlarm("web", "cpu_high", state))
                .isEmpty();
    }

    private Map<String, Object> outputs() {
        return local.inspection().stack("web").outputs().stream()
                .collect(Collectors.toMap(StackOutput::key, StackOutput::value));
    }

    private long servers() {
        return local.inspection().resources("web", ResourceFilter.ALL.withDepth(2)).stream()
                .filter(resource -> resource.type().equals("OS::Nova::Server"))
                .count();
    }

    @Test
    void theDeploymentIsHeardOfAndItsResultsAreValues() {
        assertThat(heard)
                .contains("group CREATE_IN_PROGRESS", "group CREATE_COMPLETE", "cpu_high CREATE_COMPLETE")
                .endsWith("web CREATE_COMPLETE");
        assertThat(progress).last().isEqualTo("4 of 4");
        assertThat(deployed.outputs())
                .filteredOn(output -> output.key().equals("size"))
                .extracting(StackOutput::value)
                .containsExactly(1L);
    }

    @Test
    void theGroupGrowsToItsGreatestSizeAndShrinksToItsSmallest() {
        fire("alarm");
        assertThat(outputs()).containsEntry("size", 2L);
        assertThat(servers()).isEqualTo(2);

        fire("alarm");
        fire("alarm");
        assertThat(outputs()).containsEntry("size", 3L);
        assertThat((List<?>) outputs().get("addresses")).hasSize(3).doesNotHaveDuplicates();

        fire("ok");
        fire("ok");
        fire("ok");
        assertThat(outputs()).containsEntry("size", 1L);
        assertThat(servers()).isEqualTo(1);
    }

    @Test
    void theMembersThatStayKeepTheirAddresses() {
        fire("alarm");
        List<?> two = (List<?>) outputs().get("addresses");

        fire("alarm");

        assertThat(new HashSet<Object>((List<?>) outputs().get("addresses"))).containsAll(two);
    }

    @Test
    void theEventsTellWhyTheGroupGrew() {
        fire("alarm");

        assertThat(local.inspection().events("web", EventFilter.ALL.withResources(List.of("up"))))
                .extracting(StackEvent::reason)
                .contains("alarm state changed from insufficient data to alarm (Fired by hand)");
    }
}
