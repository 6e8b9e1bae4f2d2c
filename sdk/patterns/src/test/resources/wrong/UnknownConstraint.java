package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class UnknownConstraint extends Stack {
    UnknownConstraint(App app) {
        super(app, "shop");
        output("flavor", stringParameter("flavor", p -> p
                .customConstraint("nova.flavour")));
    }
}
