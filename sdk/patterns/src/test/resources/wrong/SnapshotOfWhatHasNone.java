package wrong;

import dev.kiln.App;
import dev.kiln.DeletionPolicy;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class SnapshotOfWhatHasNone extends Stack {
    SnapshotOfWhatHasNone(App app) {
        super(app, "shop");
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        net.deletionPolicy(DeletionPolicy.SNAPSHOT);
    }
}
