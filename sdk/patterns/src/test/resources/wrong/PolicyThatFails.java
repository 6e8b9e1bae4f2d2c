package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import dev.kiln.resources.neutron.NeutronNet;

final class PolicyThatFails extends Stack {
    PolicyThatFails(App app) {
        super(app, "shop");
        app.policy(new Broken());
        NeutronNet.create(this, "one", n -> {});
        NeutronNet.create(this, "two", n -> {});
    }

    static final class Broken implements Policy {
        @Override
        public void check(CheckedResource resource, PolicyReport report) {
            throw new IllegalStateException("no rule for " + resource.type());
        }
    }
}
