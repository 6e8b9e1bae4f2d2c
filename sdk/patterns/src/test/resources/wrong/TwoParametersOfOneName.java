package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class TwoParametersOfOneName extends Stack {
    TwoParametersOfOneName(App app) {
        super(app, "shop");
        output("one", stringParameter("size", p -> {}));
        output("two", stringParameter("size", p -> {}));
    }
}
