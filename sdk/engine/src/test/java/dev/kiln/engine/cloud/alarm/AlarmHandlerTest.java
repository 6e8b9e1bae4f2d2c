package dev.kiln.engine.cloud.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.cloud.LocalStacks;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmHandlerTest {

    private static final String SCALED = """
            resources:
              group:
                type: OS::Heat::AutoScalingGroup
                properties:
                  min_size: 1
                  max_size: 3
                  resource: {type: OS::Nova::Server, properties: {image: Img_cli, flavor: Flavor_cli, networks: [{network: provider}]}}
              up:
                type: OS::Heat::ScalingPolicy
                properties:
                  adjustment_type: change_in_capacity
                  auto_scaling_group_id: {get_resource: group}
                  scaling_adjustment: 1
              busy:
                type: OS::Aodh::GnocchiAggregationByResourcesAlarm
                properties:
                  metric: cpu
                  resource_type: instance
                  query: "{}"
                  threshold: 80
                  alarm_actions: [{get_attr: [up, alarm_url]}, "http://192.0.2.1/hook"]
            outputs:
              size: {value: {get_attr: [group, current_size]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void anAlarmThatIsFiredLetsTheGroupGrow() {
        assertThat(cloud.create(SCALED)).isEqualTo("CREATE_COMPLETE");
        assertThat(cloud.objects("nova/servers")).hasSize(1);

        assertThat(cloud.engine().fireAlarm(cloud.id(), "busy", "alarm")).containsExactly("http://192.0.2.1/hook");
        cloud.engine().awaitThat(() -> false, Duration.ofMinutes(5));

        assertThat(cloud.objects("nova/servers")).hasSize(2);
        assertThat(cloud.output("size")).isEqualTo(2L);
    }

    @Test
    void aSuspendedAlarmIsSilent() {
        cloud.create(SCALED);
        cloud.engine().suspend(cloud.id());
        cloud.engine().await(cloud.id(), Duration.ofHours(1));

        assertThat(cloud.engine().fireAlarm(cloud.id(), "busy", "alarm")).isEmpty();
    }

    @Test
    void thereAreThreeStates() {
        cloud.create(SCALED);

        assertThatThrownBy(() -> cloud.engine().fireAlarm(cloud.id(), "busy", "red"))
                .hasMessage("An alarm cannot be \"red\", only alarm, ok or insufficient data.");
    }
}
