package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;

final class VolumeFromTwoSources extends Stack {
    VolumeFromTwoSources(App app) {
        super(app, "shop");
        CinderVolume.create(this, "data", v -> v
                .size(10)
                .snapshotId("monday")
                .image("debian"));
    }
}
