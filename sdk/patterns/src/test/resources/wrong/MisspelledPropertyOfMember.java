package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatResourceGroup;
import java.util.Map;

final class MisspelledPropertyOfMember extends Stack {
    MisspelledPropertyOfMember(App app) {
        super(app, "shop");
        HeatResourceGroup.create(this, "volumes", g -> g
                .count(2)
                .resourceDef(d -> d
                        .type("OS::Cinder::Volume")
                        .properties(Map.of("sise", 10, "size", 10))));
    }
}
