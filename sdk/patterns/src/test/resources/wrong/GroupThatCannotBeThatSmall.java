package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatRandomString;

final class GroupThatCannotBeThatSmall extends Stack {
    GroupThatCannotBeThatSmall(App app) {
        super(app, "shop");
        HeatAutoScalingGroup.create(this, "group", g -> g
                .minSize(3)
                .maxSize(1)
                .resource(HeatRandomString.definition(s -> {})));
    }
}
