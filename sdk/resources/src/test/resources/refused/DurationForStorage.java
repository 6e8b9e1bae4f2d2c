package refused;

import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import java.time.Duration;

final class DurationForStorage {
    void write(Stack stack) {
        CinderVolume.create(stack, "v", v -> v.size(Duration.ofSeconds(20)));
    }
}
