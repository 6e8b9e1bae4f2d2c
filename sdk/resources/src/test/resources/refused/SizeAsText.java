package refused;

import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;

final class SizeAsText {
    void write(Stack stack) {
        CinderVolume.create(stack, "v", v -> v.size("20"));
    }
}
