package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.heat.HeatResourceGroup;

final class WrongTypeOfMemberProperty extends Stack {
    WrongTypeOfMemberProperty(App app) {
        super(app, "shop");
        HeatResourceGroup.create(this, "volumes", g -> g
                .count(2)
                .resourceDef(CinderVolume.definition(v -> v
                        .size(0))));
    }
}
