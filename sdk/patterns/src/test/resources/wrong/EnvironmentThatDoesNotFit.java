package wrong;

import dev.kiln.App;
import dev.kiln.Stack;

final class EnvironmentThatDoesNotFit extends Stack {
    EnvironmentThatDoesNotFit(App app) {
        super(app, "shop");
        output("size", stringParameter("size", p -> p.allowedValues("small", "big")));
        environment(e -> e
                .parameter("size", "huge")
                .parameter("sise", "small"));
    }
}
