package wrong;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;

final class ParameterInTwoGroups extends Stack {
    ParameterInTwoGroups(App app) {
        super(app, "shop");
        Parameter<String> size = stringParameter("size", p -> {});
        parameterGroup("first", size);
        parameterGroup("second", size);
        output("size", size);
    }
}
