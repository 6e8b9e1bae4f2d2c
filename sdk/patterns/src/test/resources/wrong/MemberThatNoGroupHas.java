package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Member;
import dev.kiln.Stack;

final class MemberThatNoGroupHas extends Stack {
    MemberThatNoGroupHas(App app) {
        super(app, "shop");
        Member.of(this, "tier", Tier::new);
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
        }
    }
}
