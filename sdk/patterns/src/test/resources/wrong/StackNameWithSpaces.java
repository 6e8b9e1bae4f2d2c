package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class StackNameWithSpaces {
    StackNameWithSpaces(App app) {
        new Named(app, "my shop");
    }

    static final class Named extends Stack {
        Named(App app, String name) {
            super(app, name);
        }
    }
}
