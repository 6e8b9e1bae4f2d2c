package wrong;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;

final class ParameterDefaultOutOfRange extends Stack {
    ParameterDefaultOutOfRange(App app) {
        super(app, "shop");
        Parameter<Number> count = numberParameter("count", p -> p
                .defaultValue(9)
                .range(1, 5));
        output("count", count);
    }
}
