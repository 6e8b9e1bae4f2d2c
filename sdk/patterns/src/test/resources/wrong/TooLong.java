package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatRandomString;

final class TooLong extends Stack {
    TooLong(App app) {
        super(app, "shop");
        HeatRandomString.create(this, "password", p -> p
                .length(513));
    }
}
