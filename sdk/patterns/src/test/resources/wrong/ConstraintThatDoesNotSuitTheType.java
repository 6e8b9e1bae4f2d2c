package wrong;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;

final class ConstraintThatDoesNotSuitTheType extends Stack {
    ConstraintThatDoesNotSuitTheType(App app) {
        super(app, "shop");
        Parameter<Boolean> flag = booleanParameter("flag", p -> p
                .range(1, 5));
        output("flag", flag);
    }
}
