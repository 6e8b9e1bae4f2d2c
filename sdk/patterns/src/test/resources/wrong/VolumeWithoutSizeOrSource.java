package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;

final class VolumeWithoutSizeOrSource extends Stack {
    VolumeWithoutSizeOrSource(App app) {
        super(app, "shop");
        CinderVolume.create(this, "data", v -> v
                .name("data"));
    }
}
