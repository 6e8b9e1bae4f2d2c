package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatRandomString;
import dev.kiln.resources.heat.HeatScalingPolicy;

final class StepOfAnotherAdjustment extends Stack {
    StepOfAnotherAdjustment(App app) {
        super(app, "shop");
        HeatAutoScalingGroup group = HeatAutoScalingGroup.create(this, "group", g -> g
                .minSize(1)
                .maxSize(3)
                .resource(HeatRandomString.definition(s -> {})));
        HeatScalingPolicy.create(this, "up", p -> p
                .autoScalingGroupId(group.ref())
                .adjustmentType("change_in_capacity")
                .scalingAdjustment(1)
                .minAdjustmentStep(2));
    }
}
