package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class TwoOutputsOfOneName extends Stack {
    TwoOutputsOfOneName(App app) {
        super(app, "shop");
        output("name", stackName());
        output("name", stackId());
    }
}
