package refused;

import dev.kiln.resources.heat.HeatResourceGroup;

final class TextInPolicy {
    void write(HeatResourceGroup group) {
        group.updatePolicy(p -> p.rollingUpdate(r -> r.pauseTime("PT1M")));
    }
}
