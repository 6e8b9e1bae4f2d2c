package refused;

import dev.kiln.DataSize;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatWaitCondition;

final class SizeForTime {
    void write(Stack stack) {
        HeatWaitCondition.create(stack, "w", w -> w.timeout(DataSize.ofGibibytes(1)));
    }
}
