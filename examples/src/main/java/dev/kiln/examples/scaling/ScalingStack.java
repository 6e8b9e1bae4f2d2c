package dev.kiln.examples.scaling;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatScalingPolicy;
import dev.kiln.resources.heat.HeatScalingPolicy.AdjustmentType;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;
import java.time.Duration;

/** Workers by the handful: whoever calls one of the web hooks gets one more, or one less. */
public final class ScalingStack extends Stack {

    private final HeatAutoScalingGroup workers;

    /**
     * Declares the stack {@code scaling}.
     *
     * @param app the app that holds it
     */
    public ScalingStack(App app) {
        super(app, "scaling");
        description("Between two and eight workers; web hooks add and remove one.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the workers to SSH."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(
                this, "flavor", p -> p.description("Size of each worker.").defaultValue("small"));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("What each worker boots from."));
        NeutronNetworkRef network = NeutronNetworkRef.parameter(
                this,
                "network",
                p -> p.description("Network that the workers share.").defaultValue("workers"));

        workers = HeatAutoScalingGroup.create(
                this,
                "workers",
                g -> g.minSize(2)
                        .desiredCapacity(4)
                        .maxSize(8)
                        .resource(NovaServer.definition(s ->
                                s.image(image).flavor(flavor).keyName(keyPair).networks(n -> n.network(network)))));

        HeatScalingPolicy more = step("one_more", 1);
        HeatScalingPolicy less = step("one_less", -1);

        output("one_more", "POST here for another worker.", more.attributes().alarmUrl());
        output("one_less", "POST here to let a worker go.", less.attributes().alarmUrl());
        output("size", "How many workers there are.", workers.attributes().currentSize());
        output(
                "names",
                "What the workers are called.",
                workers.attributes().outputsList().at("name"));
        output(
                "networks",
                "The networks of each worker, by its name in the group.",
                workers.attributes().outputs().at("networks"));
        output(
                "addresses",
                "Where each worker listens.",
                workers.attributes().outputsList().at("networks", network.ref(), 0));
    }

    private HeatScalingPolicy step(String id, int change) {
        return HeatScalingPolicy.create(
                this,
                id,
                p -> p.autoScalingGroupId(workers)
                        .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
                        .scalingAdjustment(change)
                        .cooldown(Duration.ofMinutes(2)));
    }
}
