package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import java.util.Map;

final class ValueThatCannotBeComputed extends Stack {
    ValueThatCannotBeComputed(App app) {
        super(app, "shop");
        output("part", Fn.replaceStrict("no place for it", Map.of("$name", "x")));
    }
}
