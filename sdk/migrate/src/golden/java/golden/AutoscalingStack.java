package golden;

import dev.kiln.App;
import dev.kiln.Entries;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.aodh.AodhGnocchiAggregationByResourcesAlarm;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatScalingPolicy;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronSubnetRef;
import dev.kiln.resources.nova.NovaServer;
import dev.kiln.resources.octavia.OctaviaHealthMonitor;
import dev.kiln.resources.octavia.OctaviaListener;
import dev.kiln.resources.octavia.OctaviaLoadBalancer;
import dev.kiln.resources.octavia.OctaviaPool;
import java.util.List;
import java.util.Map;

/** The stack of the template {@code autoscaling.yaml}. */
public final class AutoscalingStack extends Stack {

    /**
     * Declares the stack.
     *
     * @param app the app that holds it
     */
    public AutoscalingStack(App app) {
        super(app, "autoscaling");
        templateVersion(HotVersion.V2017_09_01);
        description("Web servers behind a load balancer, more of them when they are busy.");

        Parameter<String> image = stringParameter("image");
        NeutronNetworkRef network = NeutronNetworkRef.parameter(this, "network");
        NeutronSubnetRef subnet = NeutronSubnetRef.parameter(this, "subnet");
        Parameter<Number> most = numberParameter("most", p -> p
                .defaultValue(5)
                .range(1, 20)
                .constraintDescription("from 1 to 20 servers"));

        OctaviaLoadBalancer balancer = OctaviaLoadBalancer.create(this, "balancer", b -> b.vipSubnet(subnet));

        OctaviaListener listener = OctaviaListener.create(this, "listener", l -> l
                .loadbalancer(balancer)
                .protocol(OctaviaListener.Protocol.HTTP)
                .protocolPort(80));

        OctaviaPool pool = OctaviaPool.create(this, "pool", p -> p
                .listener(listener)
                .lbAlgorithm(OctaviaPool.LbAlgorithm.LEAST_CONNECTIONS)
                .protocol(OctaviaPool.Protocol.HTTP)
                .sessionPersistence(s -> s.type(OctaviaPool.SessionPersistence.Type.SOURCE_IP)));

        OctaviaHealthMonitor.create(this, "monitor", m -> m
                .pool(pool)
                .type(OctaviaHealthMonitor.Type.HTTP)
                .urlPath("/health")
                .delay(5)
                .maxRetries(3)
                // a text; Heat reads the number in it
                .timeout(Expr.of("4")));

        HeatAutoScalingGroup group = HeatAutoScalingGroup.create(this, "group", g -> g
                .minSize(1)
                .desiredCapacity(2)
                .maxSize(most)
                .cooldown(120)
                .rollingUpdates(u -> u.minInService(1).pauseTime(30))
                .resource(NovaServer.definition(s -> s
                                .image(image)
                                .flavor("m1.small")
                                .networks(n -> n.network(network))
                                .userDataFormat(NovaServer.UserDataFormat.RAW)
                                .userData(Fn.replace("""
                                #!/bin/sh
                                printf 'host=%s\\nstack="%s"\\n' '$HOST' '$STACK' > /etc/web.conf
                                systemctl restart web
                                """, Entries.of("$HOST", balancer.attributes().vipAddress(), "$STACK", stackName()))))
                        .metadata(Map.of("role", "web"))));

        HeatScalingPolicy grow = HeatScalingPolicy.create(this, "grow", p -> p
                .adjustmentType(HeatScalingPolicy.AdjustmentType.CHANGE_IN_CAPACITY)
                .autoScalingGroupId(group)
                .scalingAdjustment(1));

        HeatScalingPolicy shrink = HeatScalingPolicy.create(this, "shrink", p -> p
                .adjustmentType(HeatScalingPolicy.AdjustmentType.CHANGE_IN_CAPACITY)
                .autoScalingGroupId(group)
                .scalingAdjustment(-1));

        AodhGnocchiAggregationByResourcesAlarm.create(this, "busy", a -> a
                .metric("cpu")
                .aggregationMethod("rate:mean")
                .granularity(300)
                .evaluationPeriods(2)
                .threshold(48000000000.0)
                .resourceType("instance")
                .comparisonOperator(AodhGnocchiAggregationByResourcesAlarm.ComparisonOperator.GT)
                .alarmActions(Fn.replace("trust+url", Map.of("url", grow.attributes().signalUrl())))
                .query(Fn.join("", List.of(Map.of("=", Map.of("server_group", stackId()))))));

        output("url", Fn.makeUrl(Entries.of(
                "scheme", "http",
                "host", balancer.attributes().vipAddress(),
                "path", "/")));
        output("size", group.attributes().currentSize());
        output("shrink_url", shrink.attributes().alarmUrl());
    }
}
