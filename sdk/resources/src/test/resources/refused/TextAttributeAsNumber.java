package refused;

import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.neutron.NeutronRouter;

final class TextAttributeAsNumber {
    void write(Stack stack, NeutronRouter router) {
        CinderVolume.create(stack, "v", v -> v.size(router.attributes().name()));
    }
}
