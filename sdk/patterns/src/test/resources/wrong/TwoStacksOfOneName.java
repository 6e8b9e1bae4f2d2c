package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class TwoStacksOfOneName {
    TwoStacksOfOneName(App app) {
        new Named(app, "shop");
        new Named(app, "shop");
    }

    static final class Named extends Stack {
        Named(App app, String name) {
            super(app, name);
        }
    }
}
