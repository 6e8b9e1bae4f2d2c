package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatRandomString;

final class MistakeInANestedStack extends Stack {
    MistakeInANestedStack(App app) {
        super(app, "shop");
        new Tier(this);
    }

    static final class Tier extends Stack {
        Tier(Stack outer) {
            super(outer, "tier");
            HeatRandomString.create(this, "password", p -> p
                    .length(0));
        }
    }
}
