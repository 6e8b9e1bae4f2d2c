package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatRandomString;

final class UnusedThings extends Stack {
    UnusedThings(App app) {
        super(app, "shop");
        stringParameter("size", p -> {});
        condition("big", Fn.equal("a", "b"));
        HeatRandomString.create(this, "wrong", p -> p.length(0));
    }
}
