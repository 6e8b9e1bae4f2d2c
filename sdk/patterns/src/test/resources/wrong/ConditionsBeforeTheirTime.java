package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.neutron.NeutronNet;

final class ConditionsBeforeTheirTime extends Stack {
    ConditionsBeforeTheirTime(App app) {
        super(app, "shop");
        templateVersion(HotVersion.V2015_10_15);
        Condition big = condition("big", Fn.equal("a", "b"));
        NeutronNet.create(this, "net", n -> {}).onlyIf(big);
    }
}
