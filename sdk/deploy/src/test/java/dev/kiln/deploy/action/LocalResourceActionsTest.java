package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation on a resource by the engine in this process. */
class LocalResourceActionsTest extends ResourceActionsContract {

    @TempDir
    private Path folder;

    private LocalSide local;

    @BeforeEach
    void open() {
        local = LocalSide.at(folder);
    }

    @Override
    Side side() {
        return local;
    }

    @Test
    void anAlarmThatIsFiredScalesAGroup() {
        deploy(template("""
                resources:
                  group:
                    type: OS::Heat::AutoScalingGroup
                    properties: { min_size: 1, max_size: 3, resource: { type: OS::Heat::RandomString } }
                  up:
                    type: OS::Heat::ScalingPolicy
                    properties:
                      adjustment_type: change_in_capacity
                      auto_scaling_group_id: { get_resource: group }
                      scaling_adjustment: 1
                  alarm:
                    type: OS::Aodh::GnocchiAggregationByResourcesAlarm
                    properties:
                      metric: cpu
                      threshold: 80
                      query: '{}'
                      resource_type: instance
                      aggregation_method: mean
                      granularity: 60
                      evaluation_periods: 1
                      comparison_operator: gt
                      alarm_actions: [{ get_attr: [up, alarm_url] }]
                """));
        assertThat(local.resources(name, 1))
                .filteredOn(r -> r.type().equals("OS::Heat::RandomString"))
                .hasSize(1);

        List<String> uncalled = actions().resources().fireAlarm(name, "alarm", "alarm");

        assertThat(uncalled).isEmpty();
        assertThat(local.resources(name, 1))
                .filteredOn(r -> r.type().equals("OS::Heat::RandomString"))
                .hasSize(2);
    }

    @Test
    void anAlarmMustBeThere() {
        deploy(value("one"));

        assertThat(refused(() -> actions().resources().fireAlarm(name, "nothing", "alarm"))
                        .kind())
                .isEqualTo(DeployException.Kind.NOT_FOUND);
        assertThat(refused(() -> actions().resources().fireAlarm(name, "r", "alarm"))
                        .kind())
                .isEqualTo(DeployException.Kind.REFUSED);
    }
}
