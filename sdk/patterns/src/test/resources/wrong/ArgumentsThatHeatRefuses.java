package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import java.util.Map;

final class ArgumentsThatHeatRefuses extends Stack {
    ArgumentsThatHeatRefuses(App app) {
        super(app, "shop");
        output("text", Fn.digest("md99", "x"));
        output("url", Fn.makeUrl(Map.of("shceme", "http")));
    }
}
