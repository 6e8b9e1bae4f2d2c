package refused;

import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;

final class TextExpressionAsNumber {
    void write(Stack stack, Expr<String> text) {
        CinderVolume.create(stack, "v", v -> v.size(text));
    }
}
