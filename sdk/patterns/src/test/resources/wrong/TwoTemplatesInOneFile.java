package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatValue;

final class TwoTemplatesInOneFile extends Stack {
    TwoTemplatesInOneFile(App app) {
        super(app, "shop");
        new Tier(this, "web", "blue");
        new Tier(this, "db", "green");
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id, String colour) {
            super(scope, id, "tier.yaml");
            HeatValue.create(this, "colour", v -> v.value(colour));
        }
    }
}
