package wrong;

import dev.kiln.App;
import dev.kiln.Cfn;
import dev.kiln.Stack;
import java.util.List;

final class FunctionThatIsGone extends Stack {
    FunctionThatIsGone(App app) {
        super(app, "shop");
        output("text", Cfn.join(",", List.of("a", "b")));
    }
}
