package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.heat.HeatRandomString;
import java.time.Duration;

final class DurationThatDoesNotFit extends Stack {
    DurationThatDoesNotFit(App app) {
        super(app, "shop");
        HeatAutoScalingGroup.create(this, "group", g -> g
                .minSize(1)
                .maxSize(2)
                .cooldown(Duration.ofMillis(1500))
                .resource(HeatRandomString.definition(s -> {})));
    }
}
