package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatRandomString;

final class RandomStringTooShort extends Stack {
    RandomStringTooShort(App app) {
        super(app, "shop");
        HeatRandomString.create(this, "password", p -> p
                .length(3)
                .characterClasses(c -> c.min(2))
                .characterClasses(c -> c.class_("digits").min(2)));
    }
}
