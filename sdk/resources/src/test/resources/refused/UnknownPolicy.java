package refused;

import dev.kiln.resources.heat.HeatResourceGroup;

final class UnknownPolicy {
    void write(HeatResourceGroup group) {
        group.updatePolicy(p -> p.autoScalingRollingUpdate(r -> {}));
    }
}
