package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import java.util.List;

final class FunctionNewerThanTheVersion extends Stack {
    FunctionNewerThanTheVersion(App app) {
        super(app, "shop");
        templateVersion(HotVersion.V2015_10_15);
        output("both", Fn.concat(List.of("a"), List.of("b")));
    }
}
